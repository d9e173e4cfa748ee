using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>How long to wait before the next attempt: doubling from two seconds, at most a quarter of an hour, with jitter ("equal jitter": half fixed,
/// half random), so that those who failed together do not come back together.</summary>
public static class Backoff
{
    /// <summary>Attempts before a delivery is given up: about an hour and a half in all.</summary>
    public const int MostAttempts = 14;

    private static readonly Duration First = Duration.FromSeconds(2);
    private static readonly Duration Most = Duration.FromMinutes(15);
    private static readonly Duration MostAsked = Duration.FromHours(1);

    /// <param name="attempts">How often it was tried; from 1.</param>
    /// <param name="retryAfter">What the channel asked for: at least so long is waited, up to an hour.</param>
    /// <param name="chance">0 to 1.</param>
    public static Duration Wait(int attempts, Duration? retryAfter, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var full = Duration.Min(Most, First * Math.Pow(2, Math.Min(attempts - 1, 20)));
        var wait = (full / 2) + (full / 2 * chance);

        // Those who were told the same wait spread over a tenth of it more.
        return retryAfter is { } asked ? Duration.Min(asked, MostAsked) * (1 + (0.1 * chance)) + Duration.FromMilliseconds(100 * chance) : wait;
    }
}
