using System.Diagnostics;

namespace ConsultBot.Tables.Workshops;

/// <summary>The attempts of one change that other processes may be faster to commit: as many as find room in a time.</summary>
/// <remarks>A number of attempts would not do: two processes with long queues can win by turns for hundreds of them while a third, in step with
/// them, always comes second. The pause after some lost attempts has no fixed length, so that nobody stays in step.</remarks>
/// <param name="lost">What is said when the time is over.</param>
internal sealed class CommitRace(string lost)
{
    private const int AttemptsInARow = 8;
    private const int LongestPauseInMilliseconds = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _lost;

    /// <summary>Another process was faster: returns when it is time for the next attempt.</summary>
    /// <exception cref="StoreUnavailableException">Others were faster for too long.</exception>
    public async Task LoseAsync(CancellationToken cancellationToken)
    {
        if (Stopwatch.GetElapsedTime(_start) > Patience)
        {
            throw new StoreUnavailableException(lost);
        }

        if (++_lost > AttemptsInARow)
        {
            await Task.Delay(Random.Shared.Next(Math.Min(_lost, LongestPauseInMilliseconds)), cancellationToken);
        }
    }
}
