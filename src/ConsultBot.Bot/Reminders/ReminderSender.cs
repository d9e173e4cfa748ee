using ConsultBot.Bot.Workshops;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Digests;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Core.Workshops.Telling;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Brings a reminder to its person: in the language and time zone of the person, with the facts as they are now, through the first channel that takes it.</summary>
public sealed class ReminderSender(
    IPeople people, IReminderPreferences preferences, IReminderStore reminders, ReminderFacts facts, ReminderRoutes routes, ReminderMessages messages, ConversationDelivery conversations,
    ReminderDigests digests, CalendarAccess calendars, WorkshopLinks links, IReminderMail mail, ISendLimits limits, DeliveryPlan plan, SteadyClock clock, TimeProvider time, IDateTimeZoneProvider zones) : IReminderSender
{
    /// <summary>What is due so soon is waited for; anything later comes again.</summary>
    private static readonly Duration ShortWait = Duration.FromSeconds(3);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(Reminder reminder, Delivery delivery, Func<bool> isOurs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(isOurs);
        if (await people.FindAsync(delivery.Participant, cancellationToken) is not { } person)
        {
            return SendOutcome.Skipped(DeliveryReason.Erased);
        }

        var (state, changes) = await facts.FindAsync(reminder, cancellationToken);
        var wishes = await preferences.GetAsync(person.Id, cancellationToken);
        if (FindSkip(reminder, state, person, wishes) is { } skip)
        {
            return SendOutcome.Skipped(skip);
        }

        var now = clock.GetCurrentInstant();
        if (reminder.Occasion != ReminderOccasion.Withdrawal && !plan.IsSane(now, person) && plan.DueAt(reminder with { Wanted = now }, person, now) is var later && later > now)
        {
            return SendOutcome.Postponed(later, DeliveryReason.OutsideHours);
        }

        var reader = new WorkshopReader(person, now, zones);
        if (reminder.Recalls is { } recalled)
        {
            return await WithdrawAsync(recalled, new Errand(reminder, delivery, person, [], [.. facts.Telling.Of(reminder, state!.Workshop, [], reader)], wishes, isOurs), reader, cancellationToken);
        }

        var (digest, outcome) = await digests.DecideAsync(reminder, delivery, person, wishes, now, cancellationToken);
        if (outcome is not null)
        {
            return outcome;
        }

        var together = digest is null ? [] : await digests.ReadAsync(digest, cancellationToken);
        var errand = new Errand(reminder, delivery, person, [state!.Workshop], [.. facts.Telling.Of(reminder, state.Workshop, changes, reader)], wishes, isOurs);
        return await SendThroughAsync(
            digest is null ? errand : errand with { Workshops = [.. together.Select(one => one.State.Workshop).DistinctBy(workshop => workshop.Id)], Lines = Lines(digest, together, reader), IsDigest = true },
            cancellationToken);
    }

    private List<NoticeLine> Lines(Digest digest, IReadOnlyList<(Reminder Reminder, WorkshopState State)> together, WorkshopReader reader) =>
        [.. facts.Telling.Digest(digest.Day, together.Select(one => (one.Reminder, one.State.Workshop)), reader)];

    private static DeliveryReason? FindSkip(Reminder reminder, WorkshopState? state, Participant person, ReminderPreferences wishes)
    {
        if (state is null)
        {
            return DeliveryReason.Stopped;
        }

        var row = state.Registrations.FirstOrDefault(registration => registration.Participant == person.Id);
        return reminder.Occasion switch
        {
            ReminderOccasion.Withdrawal => null,
            _ when wishes.Mutes(reminder) => DeliveryReason.Muted,
            ReminderOccasion.Moved when state.Workshop.Revision != reminder.WorkshopRevision => DeliveryReason.Replaced,
            not (ReminderOccasion.Moved or ReminderOccasion.Cancelled) when state.Workshop.Status is WorkshopStatus.Cancelled => DeliveryReason.Stopped,
            _ when !reminder.Audience.Has(state.Workshop, row, person) => DeliveryReason.NotConcerned,
            _ => null,
        };
    }

    private async Task<SendOutcome> SendThroughAsync(Errand errand, CancellationToken cancellationToken)
    {
        var found = await routes.FindAsync(errand.Person.Id, errand.Wishes, cancellationToken);
        var last = SendOutcome.Unreachable(errand.Wishes.Over.Count > 0 ? DeliveryReason.Blocked : DeliveryReason.NoChannel);
        foreach (var route in found)
        {
            last = await SendThroughAsync(route, errand, cancellationToken);
            if (last.Result != SendResult.ChannelOver)
            {
                return last;
            }

            // Blocked or removed: this conversation is over for the person, and is not tried again.
            await preferences.ChangeAsync(errand.Person.Id, wishes => wishes with { Over = [.. wishes.Over.Append(route.Key).Distinct().TakeLast(20)] }, cancellationToken);
        }

        return last;
    }

    private async Task<SendOutcome> SendThroughAsync(ReminderRoute route, Errand errand, CancellationToken cancellationToken)
    {
        var (reminder, delivery, language) = (errand.Reminder, errand.Delivery, errand.Person.Language);
        if (route.Mail is { } address)
        {
            return errand.IsOurs()
                ? await mail.SendAsync(address, messages.Letter(errand.Lines, errand.Workshops, delivery, language, clock.GetCurrentInstant()), cancellationToken)
                : new SendOutcome(SendResult.Later);
        }

        if (!route.IsOwnChannel && await WaitAsync(route, cancellationToken) is { } full)
        {
            return SendOutcome.Postponed(clock.GetCurrentInstant() + full, DeliveryReason.SlowedDown);
        }

        var message = messages.Chat(errand.Lines, reminder, delivery, errand.IsDigest, await CalendarsAsync(errand, cancellationToken), language);
        var outcome = await conversations.SendAsync(route, reminder, delivery, message, null, errand.IsOurs, cancellationToken);
        if (outcome is { Result: SendResult.Later, RetryAfter: { } pause })
        {
            await limits.CloseAsync(TenantOf(route), clock.GetCurrentInstant() + Duration.Min(pause, Duration.FromMinutes(5)), cancellationToken);
        }

        return outcome;
    }

    /// <summary>Puts "withdrawn" in place of what arrived; by e-mail, and where the channel gave the message no id, it is said in a new one.</summary>
    private async Task<SendOutcome> WithdrawAsync(string recalled, Errand errand, WorkshopReader reader, CancellationToken cancellationToken)
    {
        var (person, lines) = (errand.Person, errand.Lines);
        var original = await reminders.FindAsync(recalled, cancellationToken);
        var arrived = original is null ? null : await reminders.FindDeliveredAsync(original, person.Id, cancellationToken);
        if (arrived is not { Message: { } message, Where: { } where } || where == ReminderRoute.MailKey)
        {
            return arrived is null ? SendOutcome.Skipped(DeliveryReason.Refused) : await SendThroughAsync(errand, cancellationToken);
        }

        if (await digests.FindAsync(arrived, person, cancellationToken) is { } digest)
        {
            // The others of that message stay as they are.
            lines = Lines(digest, await digests.ReadAsync(digest, cancellationToken), reader);
        }

        var route = (await routes.FindAsync(person.Id, ReminderPreferences.None, cancellationToken)).FirstOrDefault(known => known.Key == where);
        return route is null
            ? SendOutcome.Unreachable(DeliveryReason.NoChannel)
            : await conversations.SendAsync(route, errand.Reminder, errand.Delivery, messages.Chat(lines, errand.Reminder, errand.Delivery, true, [], person.Language), message, errand.IsOurs, cancellationToken);
    }

    /// <summary>Addresses from which the reader's calendar gets the entries of what takes place.</summary>
    private async Task<IReadOnlyList<ReplyLink>> CalendarsAsync(Errand errand, CancellationToken cancellationToken)
    {
        var offered = new List<ReplyLink>();
        foreach (var workshop in errand.Workshops.Where(workshop => workshop.Time is not null))
        {
            var token = await calendars.OfferAsync(errand.Person.Id, workshop.Id, null, cancellationToken);
            var label = errand.Workshops.Count == 1 ? Phrase.Of("Workshop.Link.Entry") : Phrase.Of("Reminder.Link.Entry", ("title", WorkshopTelling.Title(workshop)));
            offered.Add(new ReplyLink(label, links.Calendar(token)));
        }

        return offered;
    }

    /// <returns>Null: send now. Else how long the limits are used up.</returns>
    private async Task<Duration?> WaitAsync(ReminderRoute route, CancellationToken cancellationToken)
    {
        var begin = clock.GetCurrentInstant();
        while (await limits.TakeAsync(TenantOf(route), route.Key, clock.GetCurrentInstant(), cancellationToken) is var wait && wait > Duration.Zero)
        {
            if (clock.GetCurrentInstant() + wait - begin > ShortWait)
            {
                return wait;
            }

            await Task.Delay(wait.ToTimeSpan(), time, cancellationToken);
        }

        return null;
    }

    private static string TenantOf(ReminderRoute route) => route.Address!.Tenant.Length > 0 ? route.Address.Tenant : route.Address.Channel;

    private sealed record Errand(
        Reminder Reminder, Delivery Delivery, Participant Person, IReadOnlyList<Workshop> Workshops, IReadOnlyList<NoticeLine> Lines, ReminderPreferences Wishes, Func<bool> IsOurs)
    {
        public bool IsDigest { get; init; }
    }
}
