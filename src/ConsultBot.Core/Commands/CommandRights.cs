using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Speaking;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops.Reading;

namespace ConsultBot.Core.Commands;

/// <summary>Who may give which command.</summary>
/// <remarks>There is no "all others" in these lists: a command that stands in none of them does not compile (CS8509).</remarks>
public static class CommandRights
{
    /// <summary>Whether a known person may; for what a right means of somebody unknown, only <see cref="CommandRight.Everybody"/> does.</summary>
    public static bool May(CommandRight right, Participant person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return right <= CommandRight.Participants || person.IsOrganizer
            || (right == CommandRight.Heads && person.Function is DelegationFunction.Head or DelegationFunction.Alternate);
    }

    // CS8524 asks for values that have no name; the readers know none.
#pragma warning disable CS8524
    public static CommandRight Of(Command command) => command switch
    {
        Command.Cancel or Command.StartOver or Command.ChangeLanguage => CommandRight.Everybody,
    };

    public static CommandRight Of(Request request) => request switch
    {
        Request.Why or Request.Helpful or Request.NotHelpful or Request.PassOn or Request.Yes or Request.No or Request.Again or Request.Forget => CommandRight.Everybody,
        Request.InEnglish or Request.InFrench or Request.InSpanish or Request.InMyLanguage => CommandRight.Everybody,
        Request.OpenQuestions or Request.AnswerQuestion or Request.CloseQuestion or Request.Status => CommandRight.Organizers,
    };

    public static CommandRight Of(PeopleRequestKind request) => request switch
    {
        PeopleRequestKind.WhoAmI or PeopleRequestKind.MyData or PeopleRequestKind.ForgetMe => CommandRight.Everybody,
        PeopleRequestKind.Correct or PeopleRequestKind.CorrectHelp => CommandRight.Participants,

        // Whom an organizer may invite, and whose invitation revoke, says PeopleRules besides.
        PeopleRequestKind.Invite or PeopleRequestKind.InviteHelp or PeopleRequestKind.List or PeopleRequestKind.Revoke => CommandRight.Organizers,
    };

    public static CommandRight Of(ReminderAct act) => act switch
    {
        ReminderAct.Remind or ReminderAct.Report or ReminderAct.Undo or ReminderAct.Recall or ReminderAct.Resend => CommandRight.Organizers,
        ReminderAct.Yes or ReminderAct.Drop => CommandRight.Organizers,
        ReminderAct.Acknowledge or ReminderAct.Mute or ReminderAct.MuteAll or ReminderAct.Unmute => CommandRight.Participants,
        ReminderAct.ByMail or ReminderAct.ByTeams or ReminderAct.ByWebChat or ReminderAct.Digest or ReminderAct.OneByOne => CommandRight.Participants,
    };

    public static CommandRight Of(WorkshopAct act) => act switch
    {
        WorkshopAct.Schedule or WorkshopAct.Move or WorkshopAct.AddSession or WorkshopAct.RemoveSession or WorkshopAct.SetChair or WorkshopAct.SetVenue or WorkshopAct.Rename
            or WorkshopAct.SetCapacity or WorkshopAct.SetSeats or WorkshopAct.SetDeadline or WorkshopAct.AddDocument or WorkshopAct.DocumentReceived or WorkshopAct.DocumentPublished
            or WorkshopAct.SetInterpretation or WorkshopAct.SetWorkingLanguages or WorkshopAct.SetPartners or WorkshopAct.SetContact or WorkshopAct.Invite or WorkshopAct.ShowList
            or WorkshopAct.MoveSession or WorkshopAct.SetSpeakers or WorkshopAct.SetConfidential or WorkshopAct.RemoveDocument or WorkshopAct.SetHeadings or WorkshopAct.SetVisibility
            or WorkshopAct.SetOpening or WorkshopAct.AddDecision or WorkshopAct.RemoveDecision or WorkshopAct.AddFollowUp or WorkshopAct.FollowUpDone or WorkshopAct.RemoveFollowUp
            or WorkshopAct.Announce or WorkshopAct.Confirm or WorkshopAct.MarkHeld or WorkshopAct.Cancel or WorkshopAct.FindTime => CommandRight.Organizers,
        WorkshopAct.MarkAttended or WorkshopAct.MarkAbsent or WorkshopAct.VisaSent or WorkshopAct.Export => CommandRight.Organizers,
        WorkshopAct.Yes or WorkshopAct.No or WorkshopAct.Drop or WorkshopAct.ShowDraft or WorkshopAct.ShowForm or WorkshopAct.Correct => CommandRight.Organizers,
        WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate => CommandRight.Heads,
        WorkshopAct.Register or WorkshopAct.Withdraw or WorkshopAct.Decline or WorkshopAct.ConfirmPlace or WorkshopAct.VisaNeeded => CommandRight.Participants,
        WorkshopAct.Next or WorkshopAct.When or WorkshopAct.Where or WorkshopAct.Agenda or WorkshopAct.Chair or WorkshopAct.Documents or WorkshopAct.Registered or WorkshopAct.Changed
            or WorkshopAct.Languages or WorkshopAct.Summary or WorkshopAct.Participants or WorkshopAct.Overview or WorkshopAct.Calendar
            or WorkshopAct.Missing or WorkshopAct.SeatsLeft or WorkshopAct.Contact or WorkshopAct.Facts => CommandRight.Participants,
        WorkshopAct.Feed or WorkshopAct.FeedRenew or WorkshopAct.FeedRevoke => CommandRight.Participants,
    };
#pragma warning restore CS8524
}
