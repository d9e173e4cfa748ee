using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsultBot.Core.Search;

namespace ConsultBot.Cli.Searching;

/// <summary>Indexes a collection, asks all its questions on one thread, writes the hits, and says how fast that was.</summary>
internal static class SearchRun
{
    private const int ShownSentences = 2;

    // Code is compiled anew while it is being used, for about a second; questions asked in that time are asked again, and only the second time counts.
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1.5);

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(SearchRequest request, TextWriter report, CancellationToken cancellationToken)
    {
        var leftOut = await CollectionFile.ReadIdsAsync(request.LeaveOut, cancellationToken);
        var documents = (await CollectionFile.ReadAsync(request.Corpus, cancellationToken)).Where(document => !leftOut.Contains(document.Id)).ToList();
        var queries = await CollectionFile.ReadAsync(request.Queries, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var index = TextIndex.Build([.. documents.Select(document => document.Content)], request.Language);
        var building = Stopwatch.GetElapsedTime(started);
        Warm(index, queries, request.Top);
        var times = await AskAsync(request, index, documents, queries, cancellationToken);
        await report.WriteLineAsync(Summary(documents.Count, building, times));
    }

    private static void Warm(TextIndex index, List<CollectionText> queries, int top)
    {
        var started = Stopwatch.GetTimestamp();
        for (var at = 0; queries.Count > 0 && Stopwatch.GetElapsedTime(started) < Warming; at++)
        {
            index.Find(queries[at % queries.Count].Content.Text, top);
        }
    }

    private static async Task<List<double>> AskAsync(
        SearchRequest request, TextIndex index, List<CollectionText> documents, List<CollectionText> queries, CancellationToken cancellationToken)
    {
        await using var run = new StreamWriter(request.Run.FullName);
        await using var answers = request.Answers is null ? null : new StreamWriter(request.Answers.FullName);
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            var asked = Stopwatch.GetTimestamp();
            var hits = index.Find(query.Content.Text, request.Top);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            foreach (var hit in hits)
            {
                await run.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{query.Id}\t{documents[hit.Text].Id}\t{hit.Evidence.Confidence:R}\n"));
            }

            if (answers is not null && hits.Count > 0)
            {
                var chosen = SentenceChoice.Best(documents[hits[0].Text].Content.Text, query.Content.Text, request.Language, index, ShownSentences);
                await answers.WriteLineAsync(JsonSerializer.Serialize(new { id = query.Id, text = string.Join(' ', chosen.Select(sentence => sentence.Text)) }, Writing).AsMemory(), cancellationToken);
            }
        }

        return times;
    }

    private static string Summary(int documents, TimeSpan building, List<double> times)
    {
        var sorted = times.Order().ToList();
        var seconds = times.Sum() / 1000;
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"{documents} documents, {documents / building.TotalSeconds:F0} documents/s; {times.Count} queries, {times.Count / seconds:F0} queries/s on one thread, "
            + $"p50 {Percentile(sorted, 0.5):F3} ms, p99 {Percentile(sorted, 0.99):F3} ms; peak memory {process.PeakWorkingSet64 / (1024 * 1024)} MiB");
    }

    private static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
