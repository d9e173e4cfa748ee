using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Lines that belong together.</summary>
/// <param name="Lines">At least one, none blank at its ends.</param>
/// <param name="Text">Verbatim, without white space around it.</param>
/// <param name="AfterRule">Whether a drawn rule or a long run of spaces stands before it, as before footnotes.</param>
internal sealed partial record TextChunk(IReadOnlyList<TextLine> Lines, string Text, bool AfterRule)
{
    public int Start => Lines[0].Start;

    public int End => Lines[^1].End;

    public bool BeginsPage => Lines[0].BeginsPage;

    /// <summary>On one line, without the marks of Markdown and HTML that plain text may carry.</summary>
    public string Plain { get; } = White().Replace(Marks().Replace(Text, string.Empty), " ").Trim();

    public bool HasText { get; } = Text.Any(char.IsLetterOrDigit);

    public bool IsMarkedHeading { get; } = MarkedHeading().IsMatch(Text);

    /// <summary>Long enough to be no title.</summary>
    public bool IsLong => Plain.Length >= 150;

    public bool StartsSmall => Plain.FirstOrDefault(char.IsLetter) is var first && char.IsLower(first) && char.IsLetter(Plain[0]);

    public bool IsFinished => TextEnd.IsFinished(Plain);

    [GeneratedRegex(@"^#{1,6}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedHeading();

    [GeneratedRegex(@"^#{1,6}\s+|</?[a-z]{1,6}>|\*{1,3}(?=\S)|(?<=\S)\*{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();
}
