using System.Security.Cryptography;
using System.Text;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.People;
using ConsultBot.Core.Commands;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Where messages about workshops are recognised and served. Everything else is left to who comes next.</summary>
/// <remarks>A plan that is being shown never shuts the conversation: any other question is answered in between, and the plan is taken up again.</remarks>
public sealed class WorkshopDesk(
    IPeople people, IReadOnlyList<WorkshopRequestReader> readers, WorkshopPlanning planning, WorkshopSeats seats, WorkshopDelegates delegates, WorkshopAnswers answers,
    MeetingTimes times, HostBook hosts, CalendarDesk calendars, VisibleWorkshops visibleWorkshops, WorkshopMessages messages, WorkshopMemory workshopMemory, ConversationMemory memory, INameReaders nameReaders, AuditTrail audit, IClock clock, IDateTimeZoneProvider zones)
{
    /// <returns>False when the message is about something else: nothing was said.</returns>
    public async Task<bool> TryServeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var talk = await workshopMemory.GetAsync(turn, cancellationToken);
        if (Senders.FindIdentity(turn.Activity) is not { } identity)
        {
            return false;
        }

        var form = WorkshopFormData.Find(turn.Activity);
        var mayConcern = form is not null || talk.Draft is not null || readers.Any(reader => reader.MayConcern(turn.Activity.Text ?? string.Empty));
        if (!mayConcern || await people.FindByIdentityAsync(identity, cancellationToken) is not { } person)
        {
            return mayConcern && await TurnAwayAsync(turn, language, cancellationToken);
        }

        var reader = new WorkshopReader(person, clock.GetCurrentInstant(), zones);
        var visible = await visibleWorkshops.ListAsync(reader, cancellationToken);
        var plain = new WorkshopTurn(turn, reader, language, new WorkshopRequest(WorkshopAct.ShowForm, NoWhen), visible, talk, OperationOf(turn.Activity));
        var reply = form is not null ? (await planning.SubmitAsync(form, plain, cancellationToken), language) : await ServeTextAsync(plain, cancellationToken);
        return await SendAsync(turn, reply, talk, cancellationToken);
    }

    private static Core.Calendars.WrittenWhen NoWhen { get; } = new(null, null, null, null, [], []);

    private async Task<(WorkshopReply Reply, Language Language)?> ServeTextAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var text = turn.Context.Activity.Text ?? string.Empty;
        var scene = SceneOf(turn.Reader, turn.Visible, turn.Talk);
        foreach (var candidate in readers.OrderByDescending(candidate => candidate.Language == turn.Language))
        {
            var request = turn.Talk is { IsFresh: true, Draft: { } draft } ? DraftAnswer.Find(candidate, text, scene, draft) : null;
            if ((request ?? candidate.Read(text, scene)) is { } read && planning.IsOurs(read))
            {
                return (await ServeAsync(turn with { Language = candidate.Language, Request = read }, cancellationToken), candidate.Language);
            }
        }

        return turn.Talk.IsFresh && await planning.FindTextAnswerAsync(turn, cancellationToken) is { } answered ? (answered, turn.Language) : null;
    }

    private async Task<WorkshopReply> ServeAsync(WorkshopTurn turn, CancellationToken cancellationToken)
    {
        var act = turn.Request.Act;
        var may = CommandRights.May(CommandRights.Of(act), turn.Reader.Person);
        if (CommandRights.Of(act) >= CommandRight.Heads)
        {
            // On record before it is done: what a crash cuts off was at least asked for.
            await audit.NoteAsync(turn.Context, $"workshop {act}{(may ? "" : " refused")}", turn.Request.Workshop?.Id ?? turn.Talk.Draft?.Workshop.Id ?? string.Empty, cancellationToken);
        }

        return !may && CommandRights.Of(act) == CommandRight.Organizers && act != WorkshopAct.Export
            ? WorkshopReply.Of(turn.Talk, NoticeLine.Of("Workshop.OnlyOrganizers"))
            : await DoAsync(turn, cancellationToken);
    }

    private Task<WorkshopReply> DoAsync(WorkshopTurn turn, CancellationToken cancellationToken) => turn.Request.Act switch
    {
        WorkshopAct.Register or WorkshopAct.Withdraw or WorkshopAct.Decline or WorkshopAct.ConfirmPlace or WorkshopAct.VisaNeeded => seats.ServeAsync(turn, cancellationToken),
        WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate or WorkshopAct.VisaSent or WorkshopAct.MarkAttended or WorkshopAct.MarkAbsent => delegates.ServeAsync(turn, cancellationToken),
        WorkshopAct.Next or WorkshopAct.When or WorkshopAct.Where or WorkshopAct.Agenda or WorkshopAct.Chair or WorkshopAct.Documents or WorkshopAct.Registered
            or WorkshopAct.Changed or WorkshopAct.Languages or WorkshopAct.Summary or WorkshopAct.Participants
            or WorkshopAct.Missing or WorkshopAct.SeatsLeft or WorkshopAct.Contact or WorkshopAct.Facts => answers.ServeAsync(turn, cancellationToken),
        WorkshopAct.Overview or WorkshopAct.Calendar or WorkshopAct.Export or WorkshopAct.Feed or WorkshopAct.FeedRenew or WorkshopAct.FeedRevoke => calendars.ServeAsync(turn, cancellationToken),
        WorkshopAct.FindTime => times.FindAsync(turn, cancellationToken),
        _ => planning.ServeAsync(turn, cancellationToken),
    };

    /// <summary>To a guest the words of a command are answered with what a guest can do; all others are a question like any other.</summary>
    private async Task<bool> TurnAwayAsync(ITurnContext turn, Language language, CancellationToken cancellationToken)
    {
        var scene = new WorkshopScene(new LocalDate(2000, 1, 1), [], null, false, false);
        foreach (var candidate in readers.OrderByDescending(candidate => candidate.Language == language))
        {
            if (candidate.Read(turn.Activity.Text ?? string.Empty, scene) is { Act: WorkshopAct.Schedule or WorkshopAct.Register or WorkshopAct.Calendar or WorkshopAct.Feed or WorkshopAct.FeedRenew or WorkshopAct.FeedRevoke })
            {
                await turn.SendActivityAsync(messages.Message(WorkshopReply.Of(WorkshopTalk.None, NoticeLine.Of("Workshop.Guest")), candidate.Language), cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task<bool> SendAsync(ITurnContext turn, (WorkshopReply Reply, Language Language)? served, WorkshopTalk talk, CancellationToken cancellationToken)
    {
        if (served is not { } found)
        {
            if (talk.IsFresh)
            {
                await workshopMemory.SetAsync(turn, talk with { IsFresh = false }, cancellationToken);
            }

            return false;
        }

        if (found.Reply.NamesOf is { } workshop)
        {
            await nameReaders.NoteAsync(workshop, Senders.ConversationOf(turn.Activity), cancellationToken);
        }

        await turn.SendActivityAsync(messages.Message(found.Reply, found.Language), cancellationToken);
        await workshopMemory.SetAsync(turn, found.Reply.Talk with { IsFresh = true }, cancellationToken);
        return true;
    }

    private WorkshopScene SceneOf(WorkshopReader reader, IReadOnlyList<Workshop> visible, WorkshopTalk talk)
    {
        var planned = talk.Draft?.Workshop;
        var all = planned is null ? visible : [planned, .. visible.Where(workshop => workshop.Id != planned.Id)];
        return new WorkshopScene(reader.Today, all, planned?.Id ?? talk.Focus, talk.IsFresh, planned is not null) { Hosts = hosts };
    }

    /// <summary>The channel's id of the message; the same message delivered again has the same.</summary>
    private static string OperationOf(Activity activity)
    {
        var name = $"{activity.ChannelId}/{activity.Conversation?.Id}/{activity.Id ?? Guid.NewGuid().ToString("N")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 12));
    }
}
