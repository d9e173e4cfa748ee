using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Tells people that they got a seat from the waiting list, or that somebody named them, in the conversation where they wrote last.</summary>
public sealed class SeatNoticeDelivery(
    ISeatNotices notices, IWorkshopStore store, IPeople people, IConversationReferences references, IChannelAdapters adapters, WorkshopMessages messages, WorkshopMemory memory,
    WorkshopWording wording, IOptions<EnquiryOptions> options, TimeProvider time, ILogger<SeatNoticeDelivery> logger)
{
    /// <summary>After so long the workshop is looked at again: for who could not be reached, and for a place that was being given during the first look.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(1);

    /// <summary>Looks again and again until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.DeliverySeconds), time);
        try
        {
            do
            {
                await TryDeliverAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Delivers what waits.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var claimed in await notices.ClaimAsync(Instant.FromDateTimeOffset(time.GetUtcNow()), Lease, cancellationToken))
        {
            var state = await store.FindAsync(claimed.Workshop, cancellationToken);
            var waiting = state is null || state.Workshop.Status is WorkshopStatus.Cancelled or WorkshopStatus.Held ? [] : state.Registrations.Where(row => row is { Untold: not null, Participant: not null }).ToList();
            var done = 0;
            foreach (var row in waiting)
            {
                done += await TellAsync(state!.Workshop, row, cancellationToken) ? 1 : 0;
            }

            told += done;
            if (done == waiting.Count && claimed.IsAgain)
            {
                await notices.SettleAsync(claimed, cancellationToken);
            }
        }

        return told;
    }

    private async Task<bool> TellAsync(Workshop workshop, Registration row, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(row.Participant!, cancellationToken) is not { } person)
        {
            return true;
        }

        foreach (var conversation in (await people.ConversationsAsync(person.Id, cancellationToken)).Where(conversation => conversation.IsOwn).Reverse())
        {
            if (await references.FindAsync(conversation.Conversation, cancellationToken) is { } reference
                && await TrySendAsync(workshop, row, person, ConversationAddress.Parse(reference), cancellationToken))
            {
                // Sent first and noted afterwards: what a crash cuts off is told again rather than never.
                await store.DecideAsync(workshop.Id, book => book.SetTold(person.Id, row.Untold!.Value), cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TrySendAsync(Workshop workshop, Registration row, Participant person, ConversationAddress address, CancellationToken cancellationToken)
    {
        var (adapter, botId) = adapters.For(address);
        var wasSent = false;
        try
        {
            await adapter.ContinueConversationAsync(
                botId,
                address.Continuation($"seat-{workshop.Id}-{row.Order}-{row.Untold}"),
                async (turn, token) =>
                {
                    var talk = await memory.GetAsync(turn, token);
                    await turn.SendActivityAsync(messages.Message(WorkshopReply.Of(talk, [.. Lines(workshop, row, person)]), person.Language), token);
                    wasSent = true;
                    await memory.SetAsync(turn, talk.Draft is null ? talk with { Focus = workshop.Id, IsFresh = true } : talk, token);
                },
                cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The background loop: one conversation that cannot be reached keeps nobody else from the notice.
            logger.SeatNoticeNotDelivered(workshop.Id, address.Channel, exception);
        }

        return wasSent;
    }

    private IEnumerable<NoticeLine> Lines(Workshop workshop, Registration row, Participant person)
    {
        var key = row.Untold == SeatNotice.Promoted ? "Workshop.Notice.Promoted" : row.Status == RegistrationStatus.Waiting ? "Workshop.Notice.NamedWaiting" : "Workshop.Notice.Named";
        yield return NoticeLine.Of(key, ("title", WorkshopTelling.Title(workshop)), ("delegation", wording.Of(person.Delegation)));
        if (workshop.Time is { } when)
        {
            yield return WorkshopTelling.When(when);
        }

        yield return wording.Telling.Where(workshop.Place);
    }

    private async Task TryDeliverAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The background loop: the next look tries again.
            logger.SeatNoticesFailed(exception);
        }
    }
}
