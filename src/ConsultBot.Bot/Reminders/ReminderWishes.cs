using System.Net.Mail;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Digests;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Reminders;

/// <summary>What a participant says to a reminder: read, no more of these, by another channel.</summary>
public sealed class ReminderWishes(IReminderStore store, IReminderPreferences preferences, IWorkshopStore workshops, ReminderDigests digests, IReminderMail mail)
{
    internal async Task<ReminderReply> ServeAsync(ReminderTurn turn, CancellationToken cancellationToken)
    {
        var id = turn.Reader.Person.Id;
        return turn.Request.Act switch
        {
            ReminderAct.Acknowledge => await AcknowledgeAsync(turn, turn.Talk.Got, cancellationToken),
            ReminderAct.Mute => await MuteAsync(turn, turn.Workshop?.Id ?? turn.Talk.Got?.Workshop, cancellationToken),
            ReminderAct.MuteAll => await KeepAsync(turn, wishes => wishes with { IsAllMuted = true }, "Reminder.MutedAll", cancellationToken),
            ReminderAct.Unmute => await KeepAsync(turn, wishes => wishes with { IsAllMuted = false, Muted = [] }, "Reminder.Unmuted", cancellationToken),
            ReminderAct.Digest => await KeepAsync(turn, wishes => wishes with { Digest = true }, "Reminder.DigestOn", cancellationToken),
            ReminderAct.OneByOne => await KeepAsync(turn, wishes => wishes with { Digest = false }, "Reminder.DigestOff", cancellationToken),
            ReminderAct.ByTeams => await KeepAsync(turn, wishes => wishes with { Channel = ChannelIdentity.TeamsChannel, Over = [] }, "Reminder.ByTeams", cancellationToken),
            ReminderAct.ByWebChat => await KeepAsync(turn, wishes => wishes with { Channel = Channels.DirectLineAdapter.ChannelId, Over = [] }, "Reminder.ByWebChat", cancellationToken),
            _ => await ByMailAsync(turn, id, cancellationToken),
        };
    }

    internal async Task<ReminderReply> AcknowledgeAsync(ReminderTurn turn, ReminderMark? got, CancellationToken cancellationToken)
    {
        var reminder = got is null ? null : await store.FindAsync(got.Reminder, cancellationToken);
        var kept = reminder is null ? null : await store.AcknowledgeAsync(reminder, got!.Delivery, turn.Reader.Person.Id, turn.Reader.Now, cancellationToken);
        if (kept is not null && await digests.FindAsync(kept, turn.Reader.Person, cancellationToken) is { } digest)
        {
            await AcknowledgeOthersAsync(turn, digest, kept.Id, cancellationToken);
        }

        return ReminderReply.Of(turn.Talk, NoticeLine.Of(kept is null ? "Reminder.Acknowledge.None" : "Reminder.Acknowledged"));
    }

    /// <summary>One button for all that the message told; what is marked as delivered later takes the moment over.</summary>
    private async Task AcknowledgeOthersAsync(ReminderTurn turn, Digest digest, string pressed, CancellationToken cancellationToken)
    {
        foreach (var item in digest.Items.Where(item => item.Delivery != pressed))
        {
            if (await store.FindAsync(item.Reminder, cancellationToken) is { } reminder)
            {
                await store.AcknowledgeAsync(reminder, item.Delivery, turn.Reader.Person.Id, turn.Reader.Now, cancellationToken);
            }
        }
    }

    internal async Task<ReminderReply> MuteAsync(ReminderTurn turn, string? workshop, CancellationToken cancellationToken)
    {
        if (workshop is null || await workshops.FindAsync(workshop, cancellationToken) is not { } state)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Workshop.Which"));
        }

        await preferences.ChangeAsync(turn.Reader.Person.Id, wishes => wishes with { Muted = [.. wishes.Muted.Append(workshop).Distinct()] }, cancellationToken);
        return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.Muted", ("title", WorkshopTelling.Title(state.Workshop))));
    }

    private async Task<ReminderReply> KeepAsync(ReminderTurn turn, Func<ReminderPreferences, ReminderPreferences> change, string key, CancellationToken cancellationToken)
    {
        await preferences.ChangeAsync(turn.Reader.Person.Id, change, cancellationToken);
        return ReminderReply.Of(turn.Talk, NoticeLine.Of(key));
    }

    private async Task<ReminderReply> ByMailAsync(ReminderTurn turn, string id, CancellationToken cancellationToken)
    {
        var known = (await preferences.GetAsync(id, cancellationToken)).Mail;
        if (!mail.IsConfigured || (turn.Request.Mail ?? known) is not { } address || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of(mail.IsConfigured ? "Reminder.Mail.NoAddress" : "Reminder.Mail.NotConfigured"));
        }

        await preferences.ChangeAsync(id, wishes => wishes with { Channel = ReminderRoute.MailKey, Mail = address }, cancellationToken);
        return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.ByMail", ("address", new Argument.Verbatim(address))));
    }
}
