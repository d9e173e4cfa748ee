using System.Security.Cryptography;
using System.Text;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Commands;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Where messages about reminders are recognised and served. Everything else is left to who comes next.</summary>
public sealed class ReminderDesk(
    IPeople people, IWorkshopStore workshops, IReadOnlyList<ReminderRequestReader> readers, ReminderOrders orders, ReminderWishes wishes, ReminderMemory reminderMemory,
    WorkshopMemory workshopMemory, WorkshopMessages messages, WorkshopWording wording, ConversationMemory memory, AuditTrail audit, IClock clock, IDateTimeZoneProvider zones)
{
    /// <summary>Under which the buttons of a reminder send what they do.</summary>
    public const string Member = "reminder";

    /// <returns>False when the message is about something else: nothing was said.</returns>
    public async Task<bool> TryServeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var talk = await reminderMemory.GetAsync(turn, cancellationToken);
        var pressed = ActivityValue.Find(turn.Activity, Member);
        var text = turn.Activity.Text ?? string.Empty;
        var form = ReminderFormData.Find(turn.Activity);
        var mayConcern = pressed is not null || form is not null || readers.Any(reader => reader.MayConcern(text));
        if (!mayConcern || Senders.FindIdentity(turn.Activity) is not { } identity || await people.FindByIdentityAsync(identity, cancellationToken) is not { } person)
        {
            return await LeaveAsync(turn, talk, cancellationToken);
        }

        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        var reader = new WorkshopReader(person, clock.GetCurrentInstant(), zones);
        var focus = (await workshopMemory.GetAsync(turn, cancellationToken)).Focus;
        var plain = new ReminderTurn(reader, language, new ReminderRequest(ReminderAct.Acknowledge, new WrittenWhen(null, null, null, null, [], [])), talk, focus, OperationOf(turn.Activity));
        if (form is not null || pressed?.GetValueOrDefault("action") is "send" or "drop" or "change")
        {
            await NoteAsync(turn, reader, form is null ? pressed!["action"] : "form", string.Empty, cancellationToken);
        }

        var served = pressed is not null ? (await PressAsync(plain, pressed, cancellationToken), language)
            : form is not null ? (await FillAsync(plain, form, cancellationToken), language)
            : await ReadAsync(turn, plain, text, cancellationToken);
        if (served is not { } found)
        {
            return await LeaveAsync(turn, talk, cancellationToken);
        }

        var reply = new WorkshopReply(found.Reply.Lines, WorkshopTalk.None) { Buttons = found.Reply.Buttons, Links = found.Reply.Links, Card = found.Reply.Card };
        await turn.SendActivityAsync(messages.Message(reply, found.Language), cancellationToken);
        await reminderMemory.SetAsync(turn, found.Reply.Talk with { IsFresh = true }, cancellationToken);
        return true;
    }

    private Task NoteAsync(ITurnContext turn, WorkshopReader reader, string action, string workshop, CancellationToken cancellationToken) =>
        audit.NoteAsync(turn, $"reminder {action}{(reader.IsOrganizer ? "" : " refused")}", workshop, cancellationToken);

    /// <summary>"Yes" answers what was said last: a reminder that is shown waits for a yes only until something else is said.</summary>
    private async Task<bool> LeaveAsync(ITurnContext turn, ReminderTalk talk, CancellationToken cancellationToken)
    {
        if (talk.IsFresh)
        {
            await reminderMemory.SetAsync(turn, talk with { IsFresh = false }, cancellationToken);
        }

        return false;
    }

    private async Task<ReminderReply> PressAsync(ReminderTurn turn, IReadOnlyDictionary<string, string> pressed, CancellationToken cancellationToken) => pressed.GetValueOrDefault("action") switch
    {
        "mute" => await wishes.MuteAsync(turn, pressed.GetValueOrDefault("workshop"), cancellationToken),
        "send" or "drop" or "change" when !turn.Reader.IsOrganizer => ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.OnlyOrganizers")),
        "send" or "drop" or "change" => await orders.PressAsync(turn, pressed["action"], pressed.GetValueOrDefault("draft"), cancellationToken),
        _ => await wishes.AcknowledgeAsync(turn, new ReminderMark(pressed.GetValueOrDefault("reminder") ?? "-", pressed.GetValueOrDefault("delivery") ?? "-", "-"), cancellationToken),
    };

    private async Task<ReminderReply> FillAsync(ReminderTurn turn, ReminderFormData form, CancellationToken cancellationToken)
    {
        if (!turn.Reader.IsOrganizer)
        {
            return ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.OnlyOrganizers"));
        }

        var (request, problem) = form.Read(await VisibleAsync(turn.Reader, cancellationToken));
        return request is null ? ReminderReply.Of(turn.Talk, problem!) : await orders.ServeAsync(turn with { Request = request }, cancellationToken);
    }

    private async Task<List<Workshop>> VisibleAsync(WorkshopReader reader, CancellationToken cancellationToken) =>
        [.. (await workshops.ListAsync(cancellationToken)).Where(workshop => reader.MaySee(workshop, []))];

    private async Task<(ReminderReply Reply, Language Language)?> ReadAsync(ITurnContext context, ReminderTurn turn, string text, CancellationToken cancellationToken)
    {
        var visible = await VisibleAsync(turn.Reader, cancellationToken);
        var scene = new WorkshopScene(turn.Reader.Today, visible, turn.Focus ?? turn.Talk.Got?.Workshop, turn.Talk.IsFresh, false);
        foreach (var candidate in readers.OrderByDescending(candidate => candidate.Language == turn.Language))
        {
            if (candidate.Read(text, scene, wording.Names) is { } request && IsMeant(request.Act, turn))
            {
                if (CommandRights.Of(request.Act) == CommandRight.Organizers)
                {
                    await NoteAsync(context, turn.Reader, request.Act.ToString(), request.Candidates is [var only] ? only.Id : string.Empty, cancellationToken);
                }

                return (await ServeAsync(turn with { Language = candidate.Language, Request = request }, cancellationToken), candidate.Language);
            }
        }

        return null;
    }

    private static bool IsMeant(ReminderAct act, ReminderTurn turn) => act switch
    {
        ReminderAct.Yes or ReminderAct.Drop => turn.Talk is { Draft: not null, IsFresh: true },
        ReminderAct.Undo => turn.Talk.Sent is not null,
        ReminderAct.Acknowledge => turn.Talk.Got is not null,
        _ => true,
    };

    private async Task<ReminderReply> ServeAsync(ReminderTurn turn, CancellationToken cancellationToken) => turn.Request.Act switch
    {
        var act when CommandRights.Of(act) == CommandRight.Participants => await wishes.ServeAsync(turn, cancellationToken),
        _ when !turn.Reader.IsOrganizer => ReminderReply.Of(turn.Talk, NoticeLine.Of("Reminder.OnlyOrganizers")),
        _ => await orders.ServeAsync(turn, cancellationToken),
    };

    /// <summary>The channel's id of the message; the same message delivered again has the same.</summary>
    private static string OperationOf(Activity activity)
    {
        var name = $"{activity.ChannelId}/{activity.Conversation?.Id}/{activity.Id ?? Guid.NewGuid().ToString("N")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 12));
    }
}
