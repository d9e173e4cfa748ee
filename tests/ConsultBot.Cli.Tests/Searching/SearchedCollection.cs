using System.Globalization;

namespace ConsultBot.Cli.Tests.Searching;

/// <summary>A small collection in a folder of its own, and a search of it by the built program.</summary>
internal sealed class SearchedCollection : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SearchedCollection(string corpus, string queries) =>
        (Corpus, Queries) = (_folder.Write("corpus.jsonl", corpus), _folder.Write("queries.jsonl", queries));

    public string Corpus { get; }

    public string Queries { get; }

    public string Run => _folder.PathOf("run.tsv");

    public string Write(string name, string text) => _folder.Write(name, text);

    public string PathOf(string name) => _folder.PathOf(name);

    public Task<CliResult> SearchAsync(params string[] more) =>
        CliProcess.RunAsync(_folder.Root, _folder.PathOf("store"), ["search", "--corpus", Corpus, "--queries", Queries, "--run", Run, .. more]);

    /// <summary>The lines of the run file.</summary>
    public IReadOnlyList<(string Query, string Document, double Value)> ReadRun() =>
        [.. File.ReadLines(Run).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture)))];

    public void Dispose() => _folder.Dispose();
}
