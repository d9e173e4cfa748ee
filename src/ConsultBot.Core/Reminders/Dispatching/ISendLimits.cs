using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>Limits of channels, shared by all instances.</summary>
public interface ISendLimits
{
    /// <summary>Asks to send one message.</summary>
    /// <param name="tenant">Whose limit it counts for.</param>
    /// <param name="conversation">The conversation's key.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Zero: send now. Else how long to wait before asking again.</returns>
    Task<Duration> TakeAsync(string tenant, string conversation, Instant now, CancellationToken cancellationToken);

    /// <summary>The channel asked to be left alone by all.</summary>
    Task CloseAsync(string tenant, Instant until, CancellationToken cancellationToken);
}
