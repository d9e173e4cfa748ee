using System.Globalization;

namespace ConsultBot.Bench.Loading;

/// <summary>The host's own view of its memory, written to a file by the host every second and read by this program.</summary>
/// <param name="Heap">MB of the managed heap after the last collection, with what lies free in it.</param>
/// <param name="Free">MB of it that are free.</param>
/// <param name="Old">MB in the second generation.</param>
/// <param name="Large">MB of large objects.</param>
/// <param name="Committed">MB that the collector holds of the machine.</param>
/// <param name="Anonymous">MB of the process that are no file.</param>
internal sealed record ManagedMemory(double Heap, double Free, double Old, double Large, double Committed, double Anonymous)
{
    /// <summary>Names the file. Where "COLLECT" stands before the name, everything is collected before each line, which is for finding leaks: such a run measures no speed.</summary>
    public const string Variable = "CONSULTBOT_BENCH_MEMORY";

    private const string Collecting = "COLLECT";

    public static void Report()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file)
        {
            new Thread(() => Report(file)) { IsBackground = true }.Start();
        }
    }

    public static ManagedMemory? Find(string file)
    {
        if (!File.Exists(file) || File.ReadAllText(file).Split(' ') is not { Length: 6 } parts)
        {
            return null;
        }

        var numbers = parts.Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new ManagedMemory(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"heap {Heap:F1} MB (free {Free:F1}, gen2 {Old:F1}, large {Large:F1}), committed {Committed:F1}, anonymous {Anonymous:F1}");

    private static void Report(string file)
    {
        var (isCollecting, path) = file.StartsWith(Collecting, StringComparison.Ordinal) ? (true, file[Collecting.Length..]) : (false, file);
        using var pause = new ManualResetEventSlim();
        while (!pause.Wait(TimeSpan.FromSeconds(isCollecting ? 10 : 1)))
        {
            if (isCollecting)
            {
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            File.WriteAllText(path + ".new", Line());
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    private static string Line()
    {
        var info = GC.GetGCMemoryInfo();
        double[] bytes = [info.HeapSizeBytes, info.FragmentedBytes, info.GenerationInfo[2].SizeAfterBytes, info.GenerationInfo[3].SizeAfterBytes, info.TotalCommittedBytes, AnonymousBytes()];
        return string.Join(' ', bytes.Select(each => (each / 1048576).ToString("F2", CultureInfo.InvariantCulture)));
    }

    private static double AnonymousBytes() =>
        1024 * double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
