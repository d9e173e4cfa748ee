using System.Diagnostics;
using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Bench.Answering;

/// <summary>From question to answer in Core with the shipped knowledge, and how long knowledge and engine take to be ready.</summary>
internal static class AnswerTimes
{
    private const int Rounds = 5;

    public static void Run(TextWriter report)
    {
        var root = FindRoot(AppContext.BaseDirectory);
        var started = Stopwatch.GetTimestamp();
        var files = KnowledgeFiles.Names.Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(root, "deploy", "knowledge", name)))).ToList();
        var reading = Task.Run(() => KnowledgeReader.Read(files).Knowledge!);
        var phrases = Directory.EnumerateFiles(Path.Combine(root, "dialogs", "phrases"), "*.json").Select(file => PhraseBookReader.Read(File.ReadAllBytes(file))).ToList();
        var engine = new QuestionEngine(reading.GetAwaiter().GetResult(), phrases);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"knowledge read and engine made {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s, processor time {Environment.CpuUsage.TotalTime.TotalSeconds:F2} s"));
        foreach (var language in Languages.All)
        {
            started = Stopwatch.GetTimestamp();
            engine.Prepare(language);
            var prepared = Stopwatch.GetElapsedTime(started);
            engine.Ask("xyzzy plugh", language, ConversationFocus.None);
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{language}: indexes {prepared.TotalSeconds:F2} s more, first answer {(Stopwatch.GetElapsedTime(started) - prepared).TotalSeconds:F2} s more"));
        }

        var unit = Floor();
        var folder = Path.Combine(root, "tests", "ConsultBot.Core.Tests", "Questions", "Findings");
        Measure("answered by texts", Path.Combine(folder, "answerable.tsv"), engine, unit, report);
        Measure("not answerable", Path.Combine(folder, "unanswerable.tsv"), engine, unit, report);
    }

    private static void Measure(string name, string file, QuestionEngine engine, double unit, TextWriter report)
    {
        var questions = File.ReadLines(file).Select(line => line.Split('\t')).Select(line => (Language: Languages.Find(line[0])!.Value, Text: line[2])).ToList();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            times.Clear();
            foreach (var (language, text) in questions)
            {
                var asked = Stopwatch.GetTimestamp();
                engine.Ask(text, language, ConversationFocus.None);
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        times.Sort();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: median {times[times.Count / 2]:F3} ms, p99 {times[(int)(times.Count * 0.99)]:F3} ms; {times[times.Count / 2] / unit:F0} times the sorting of 1,000 numbers"));
    }

    /// <summary>A piece of work that does not change with this project: it makes two machines comparable.</summary>
    private static double Floor()
    {
        var times = new List<double>();
        for (var round = 0; round < 200; round++)
        {
            var random = new Random(round);
            var numbers = Enumerable.Range(0, 1_000).Select(_ => random.Next()).ToArray();
            var started = Stopwatch.GetTimestamp();
            Array.Sort(numbers);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : FindRoot(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the program."));
}
