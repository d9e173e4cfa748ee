namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>What was done with naughty texts.</summary>
internal sealed class NaughtyCount
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _stored = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];
    private int _turns;
    private int _answers;
    private int _failures;

    /// <summary>Answers of 500 and above.</summary>
    public int Failures => _failures;

    public IReadOnlyDictionary<string, int> Stored => _stored;

    public void Turn() => Interlocked.Increment(ref _turns);

    public void Answer(int status)
    {
        Interlocked.Increment(ref _answers);
        if (status >= 500)
        {
            Interlocked.Increment(ref _failures);
        }
    }

    /// <param name="field">Where a text was kept.</param>
    /// <param name="said">What the bot said to it.</param>
    public void Note(string field, bool isKept, string said)
    {
        lock (_lock)
        {
            if (!isKept)
            {
                _refused.Add($"{field}: {said.ReplaceLineEndings(" ")}");
            }

            _stored[field] = _stored.GetValueOrDefault(field) + (isKept ? 1 : 0);
        }
    }

    public override string ToString() =>
        $"{NaughtyTexts.InUse.Count} texts, {_turns} messages, {_answers} answers over HTTP, {_failures} of them 5xx; kept: {string.Join(", ", _stored.Select(field => $"{field.Key} {field.Value}"))}\nnot kept:\n{string.Join('\n', _refused)}";
}
