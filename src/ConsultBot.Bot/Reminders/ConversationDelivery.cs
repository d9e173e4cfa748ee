using System.Globalization;
using System.Net;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Sends a message to a conversation in which nobody has just written.</summary>
public sealed class ConversationDelivery(IChannelAdapters adapters, ReminderMemory memory, IClock clock)
{
    /// <param name="route">To a conversation.</param>
    /// <param name="reminder">What it is about.</param>
    /// <param name="delivery">Its id is the message's id where the channel lets us choose.</param>
    /// <param name="message">To be sent; or, for a withdrawal, put in place of the one that arrived.</param>
    /// <param name="replaces">The channel's id of the message that it replaces; null to send.</param>
    /// <param name="isOurs">Asked in the last moment.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<SendOutcome> SendAsync(
        ReminderRoute route, Reminder reminder, Delivery delivery, IMessageActivity message, string? replaces, Func<bool> isOurs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(delivery);
        var (adapter, botId) = adapters.For(route.Address!);
        SendOutcome? outcome = null;
        await adapter.ContinueConversationAsync(
            botId,
            route.Address!.Continuation(delivery.Id),
            async (turn, token) =>
            {
                // The turn may run twice, when another one saves the conversation's state in between: the second time nothing leaves.
                outcome ??= isOurs() ? await TrySendAsync(turn, route, message, replaces, token) : new SendOutcome(SendResult.Later);
                if (outcome.Result == SendResult.Taken && replaces is null)
                {
                    var talk = await memory.GetAsync(turn, token);
                    await memory.SetAsync(turn, talk with { Got = new ReminderMark(reminder.Id, delivery.Id, reminder.Workshop) }, token);
                }
            },
            cancellationToken);
        return (outcome ?? new SendOutcome(SendResult.Later) { IsUncertain = true }) with { IsDeduplicated = route.IsOwnChannel };
    }

    /// <summary>Refusals are values here: thrown, they would end in the apology of a turn that failed.</summary>
    private async Task<SendOutcome> TrySendAsync(ITurnContext turn, ReminderRoute route, IMessageActivity message, string? replaces, CancellationToken cancellationToken)
    {
        try
        {
            if (replaces is not null)
            {
                message.Id = replaces;
                await turn.UpdateActivityAsync(message, cancellationToken);
                return new SendOutcome(SendResult.Taken, route.Key, replaces);
            }

            var sent = await turn.SendActivityAsync(message, cancellationToken);
            return new SendOutcome(SendResult.Taken, route.Key, string.IsNullOrEmpty(sent?.Id) ? null : sent.Id);
        }
        catch (ErrorResponseException refusal)
        {
            return Read(refusal, route);
        }
        catch (HttpRequestException failure)
        {
            var wasNeverSent = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
            return new SendOutcome(SendResult.Later, route.Key) { IsUncertain = !wasNeverSent };
        }
    }

    /// <summary>Teams: 412, 429, 502, 503 and 504 are to be tried again; 403 says that the person blocked or removed the bot, 404 that the conversation is gone.</summary>
    private SendOutcome Read(ErrorResponseException refusal, ReminderRoute route) => refusal.Response?.StatusCode switch
    {
        null => new SendOutcome(SendResult.Later, route.Key) { IsUncertain = true },
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new SendOutcome(SendResult.ChannelOver, route.Key),
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
            new SendOutcome(SendResult.Later, route.Key, RetryAfter: RetryAfter(refusal))
            {
                IsUncertain = refusal.Response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.InternalServerError,
            },
        _ => new SendOutcome(SendResult.Refused, route.Key),
    };

    /// <summary>Seconds, or a date (RFC 9110, 10.2.3).</summary>
    private Duration? RetryAfter(ErrorResponseException refusal)
    {
        var header = refusal.Response.Headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        return int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(seconds)
            : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant())
            : null;
    }
}
