using NodaTime;

namespace ConsultBot.Core.Reminders.Dispatching;

/// <summary>A limit of so many sends a second, as it stands. A fifth of the limit may come at once and four fifths come back each second, so that no second
/// has more than the limit, however it is cut. Immutable.</summary>
/// <param name="Limit">Sends a second; more than zero.</param>
/// <param name="Tokens">How many are there.</param>
/// <param name="At">When they were counted.</param>
public sealed record TokenBucket(double Limit, double Tokens, Instant At)
{
    private double Capacity => Math.Max(1, Limit / 5);

    private double PerSecond => Limit > 5 ? Limit * 0.8 : Limit / 1.1;

    public static TokenBucket Full(double limit, Instant now)
    {
        var bucket = new TokenBucket(limit, 0, now);
        return bucket with { Tokens = bucket.Capacity };
    }

    /// <summary>Takes up to so many.</summary>
    /// <returns>The bucket after it, how many were given, and, for none, how long until there is one.</returns>
    public (TokenBucket After, int Given, Duration Wait) Take(int most, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);

        // A clock that went back gives nothing back and takes nothing away.
        var passed = Math.Max(0, (now - At).TotalSeconds);
        var tokens = Math.Min(Capacity, Tokens + (passed * PerSecond));
        var given = (int)Math.Min(most, Math.Floor(tokens + 1e-9));
        var after = this with { Tokens = tokens - given, At = Instant.Max(At, now) };
        return (after, given, given > 0 ? Duration.Zero : Duration.FromSeconds(Math.Max(0.001, (1 - tokens) / PerSecond)));
    }

    /// <summary>Empties it until a moment: the channel asked to be left alone.</summary>
    public TokenBucket CloseUntil(Instant until) => this with { Tokens = 0, At = Instant.Max(At, until) };
}
