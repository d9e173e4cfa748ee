using System.Diagnostics;
using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Bench.Searching;

/// <summary>How the cost of the search grows with the collection: passages made of the shipped knowledge's sentences, with rare words of their own.</summary>
internal static class SearchScale
{
    private const int Questions = 400;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 227_000, 1_000_000];

    public static void Run(int most, TextWriter report)
    {
        report.WriteLine($"{"passages",10}{"passages/s",12}{"p50 ms",9}{"p99 ms",9}{"mistyped p50",14}{"x plain",9}{"memory MB",11}{"p50 x 1,000",13}");
        Warm();
        var unit = 0.0;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var random = new Random(size);
            var texts = SyntheticTexts.Make(size, random);
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var started = Stopwatch.GetTimestamp();
            var index = TextIndex.Build(texts, Language.English);
            var building = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            var questions = Enumerable.Range(0, Questions).Select(_ => SyntheticTexts.Question(texts, random)).ToList();
            var plain = Times(index, questions);
            var mistyped = Times(index, [.. questions.Select(question => SyntheticTexts.Misspell(question, random))]);
            unit = unit == 0 ? plain.Median : unit;
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,10:N0}{size / building,12:N0}{plain.Median,9:F3}{plain.Slow,9:F3}{mistyped.Median,14:F3}{mistyped.Median / plain.Median,9:F2}{memory,11:F0}{plain.Median / unit,13:F1}"));
        }
    }

    /// <summary>Code is compiled anew while it is being used, for about a second; what is timed comes after that.</summary>
    private static void Warm()
    {
        var random = new Random(1);
        var texts = SyntheticTexts.Make(20_000, random);
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Warming)
        {
            var index = TextIndex.Build(texts, Language.English);
            for (var at = 0; at < Questions; at++)
            {
                index.Find(SyntheticTexts.Question(texts, random), 10);
            }
        }
    }

    private static (double Median, double Slow) Times(TextIndex index, IReadOnlyList<string> questions)
    {
        foreach (var question in questions)
        {
            index.Find(question, 10);
        }

        var times = questions.Select(question =>
        {
            var started = Stopwatch.GetTimestamp();
            index.Find(question, 10);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order().ToList();
        return (times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }
}
