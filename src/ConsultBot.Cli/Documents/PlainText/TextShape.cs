namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>How the lines of a text are set.</summary>
/// <param name="Width">Characters of a full line; 0 where each paragraph is one line.</param>
/// <param name="Running">Lines that stand at the head or foot of several pages.</param>
internal sealed record TextShape(int Width, HashSet<string> Running)
{
    private const int FewestWrapped = 20;
    private const int LongestLine = 140;
    private const int FewestPages = 3;
    private const int FewestRepeats = 5;
    private const int ShortestRepeat = 30;

    public static TextShape Measure(IReadOnlyList<TextLine> lines)
    {
        // A line that another follows directly was broken because it was full.
        var wrapped = lines.Zip(lines.Skip(1)).Where(pair => !pair.First.IsBlank && !pair.Second.IsBlank).Select(pair => pair.First.Text.Length).Order().ToList();
        var width = wrapped.Count < FewestWrapped || wrapped[^(1 + wrapped.Count / 10)] > LongestLine ? 0 : wrapped[^(1 + wrapped.Count / 10)];
        return new TextShape(width, [.. lines.Where(line => !line.IsBlank).GroupBy(line => line.Text).Where(IsRunning).Select(group => group.Key)]);
    }

    /// <summary>Whether a line is full, so that its paragraph may go on after an interruption.</summary>
    public bool IsFull(string line) => Width > 0 && line.Length >= Width * 0.8;

    /// <summary>Whether a line is long enough for its paragraph to go on.</summary>
    public bool IsLong(string line) => Width > 0 && line.Length >= Width * 0.6;

    private static bool IsRunning(IGrouping<string, TextLine> line) =>
        line.Count(use => use.BeginsPage) >= FewestPages || (line.Count() >= FewestRepeats && line.Key.Length >= ShortestRepeat && line.Key.Any(char.IsLetter));
}
