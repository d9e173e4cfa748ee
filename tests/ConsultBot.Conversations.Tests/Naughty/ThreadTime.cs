using System.Diagnostics;
using System.Globalization;

namespace ConsultBot.Conversations.Tests.Naughty;

/// <summary>How long the thread has worked: on a busy machine the clock would also count how long it had to wait.</summary>
internal static class ThreadTime
{
    /// <summary>Nanoseconds on a processor, the first number of this file (Linux: Documentation/scheduler/sched-stats.rst).</summary>
    private const string Statistics = "/proc/thread-self/schedstat";

    private static readonly bool IsCounted = File.Exists(Statistics);

    /// <summary>The clock's time where the system does not count the thread's.</summary>
    public static TimeSpan Now => IsCounted
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0)
        : Stopwatch.GetElapsedTime(0);
}
