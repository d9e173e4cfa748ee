using System.Globalization;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Brings the secretariat's answers to the conversations they belong to, whoever wrote them: an organizer in the bot or an operator on the command line.</summary>
public sealed class EnquiryDelivery(
    IEnquiries enquiries, IConversationReferences references, IChannelAdapters adapters, EnquiryTelling telling,
    IOptions<EnquiryOptions> options, TimeProvider time, ILogger<EnquiryDelivery> logger)
{
    /// <summary>After a failure nobody tries for so long; the person hears it at their next message in any case.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

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
            if (await references.FindAsync(enquiry.Conversation, cancellationToken) is { } reference && await enquiries.TryClaimAsync(enquiry.Number, Lease, cancellationToken))
            {
                delivered += await TrySendAsync(enquiry, ConversationAddress.Parse(reference), cancellationToken) ? 1 : 0;
            }
        }

        return delivered;
    }

    private async Task<bool> TrySendAsync(Enquiry enquiry, ConversationAddress address, CancellationToken cancellationToken)
    {
        var (adapter, botId) = adapters.For(address);
        var continuation = address.Continuation(string.Create(CultureInfo.InvariantCulture, $"enquiry-{enquiry.Number}"));
        var wasTold = false;
        try
        {
            await adapter.ContinueConversationAsync(
                botId,
                continuation,
                async (turn, token) =>
                {
                    await telling.TellAsync(turn, enquiry, token);
                    wasTold = true;
                },
                cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The background loop: one conversation that cannot be reached keeps no other from its answer.
            logger.EnquiryNotDelivered(enquiry.Number, address.Channel, exception);
        }

        return wasTold;
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
