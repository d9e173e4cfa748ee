namespace ConsultBot.Core.Knowledge.Wording;

/// <summary>Every run of a fixed length that stands in some documents.</summary>
internal sealed class RunIndex
{
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly int _length;

    public RunIndex(IReadOnlyList<SourceText> documents, int length)
    {
        _length = length;
        foreach (var document in documents)
        {
            foreach (var run in Runs(Words.Of(document.Text)))
            {
                _documents.TryAdd(run, document.Name);
            }
        }
    }

    /// <summary>The runs of a text that stand in a document too; those that overlap come as one.</summary>
    public IEnumerable<SharedRun> FindIn(string text)
    {
        var words = Words.Of(text);
        var start = 0;
        while (start <= words.Count - _length)
        {
            if (!_documents.TryGetValue(Run(words, start), out var document))
            {
                start++;
                continue;
            }

            var last = start;
            while (last < words.Count - _length && _documents.ContainsKey(Run(words, last + 1)))
            {
                last++;
            }

            yield return new SharedRun(document, [.. words.Skip(start).Take(last - start + _length)]);
            start = last + 1;
        }
    }

    private IEnumerable<string> Runs(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - _length + 1)).Select(start => Run(words, start));

    private string Run(IReadOnlyList<string> words, int start) => string.Join(' ', Enumerable.Range(start, _length).Select(index => words[index]));
}
