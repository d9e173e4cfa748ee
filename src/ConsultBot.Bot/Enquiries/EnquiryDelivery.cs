using System.Globalization;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Reminders.Dispatching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Brings the secretariat's answers to the conversations they belong to, whoever wrote them: an organizer in the bot or an operator on the command line.</summary>
public sealed class EnquiryDelivery(
    IEnquiries enquiries, IConversationReferences references, IChannelAdapters adapters, EnquiryTelling telling,
    IOptions<EnquiryOptions> options, TimeProvider time, ILogger<EnquiryDelivery> logger)
{
    /// <summary>What an instance has claimed and a crash cut off is tried again after this.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>Far within the lease: nobody else has the claim while something is still on its way.</summary>
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(30);

    /// <summary>Looks for answers again and again until it is cancelled.</summary>
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
    /// <returns>How many were delivered.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var delivered = 0;
        foreach (var enquiry in await enquiries.ListUntoldAsync(null, cancellationToken))
        {
            if (await references.FindAsync(enquiry.Conversation, cancellationToken) is { } reference && await enquiries.ClaimAsync(enquiry.Number, Lease, cancellationToken) is { } claim)
            {
                delivered += await TryTellAsync(claim, ConversationAddress.Parse(reference), cancellationToken) ? 1 : 0;
            }
        }

        return delivered;
    }

    /// <summary>After a failure the claim is given back at once, at a stop of the host as well; the person hears it at their next message in any case.</summary>
    private async Task<bool> TryTellAsync(EnquiryClaim claim, ConversationAddress address, CancellationToken cancellationToken)
    {
        if (await TrySendAsync(claim.Number, address, cancellationToken))
        {
            return true;
        }

        await enquiries.PutOffAsync(claim, Backoff.Wait(claim.Attempts, null, Random.Shared.NextDouble()), CancellationToken.None);
        return false;
    }

    private async Task<bool> TrySendAsync(int number, ConversationAddress address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AttemptLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var (adapter, botId) = adapters.For(address);
        var isSettled = false;
        try
        {
            await adapter.ContinueConversationAsync(
                botId,
                address.Continuation(string.Create(CultureInfo.InvariantCulture, $"enquiry-{number}")),
                async (turn, token) =>
                {
                    await telling.TellAsync(turn, number, token);
                    isSettled = true;
                },
                either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            // The background loop: one conversation that cannot be reached keeps no other from its answer.
            logger.EnquiryNotDelivered(number, address.Channel, exception);
        }

        return isSettled;
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
            logger.DeliveryFailed(exception);
        }
    }
}
