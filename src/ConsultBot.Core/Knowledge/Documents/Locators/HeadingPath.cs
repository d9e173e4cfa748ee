using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>The headings that are open at a place of the document, and how the section is cited.</summary>
internal sealed partial class HeadingPath(AnnexNames annexes)
{
    private const int TitleLength = 80;

    private readonly List<HeadingBlock> _open = [];

    /// <summary>Outermost first, on one line each.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>"Section II.1.a", "Section “Next steps”", "Annex A"; empty before the first heading.</summary>
    public string Section { get; private set; } = string.Empty;

    /// <summary>"Annex A"; null in the body of the document.</summary>
    public string? Annex { get; private set; }

    /// <param name="isTitle">Whether it is the title of the whole document, which is no section.</param>
    public void Enter(HeadingBlock heading, bool isTitle)
    {
        _open.RemoveAll(open => open.Level >= heading.Level);
        _open.Add(heading);
        Headings = [.. _open.Select(open => White().Replace(open.Text, " "))];
        var annex = _open.FindLastIndex(open => annexes.Find(open) is not null);
        Annex = annex < 0 ? null : annexes.Find(_open[annex]);
        var sections = _open.Skip(annex + 1).Where(open => open.Level > 0 && !(isTitle && ReferenceEquals(open, heading))).ToList();
        Section = string.Join(", ", new[] { Annex, Cite(sections) }.OfType<string>());
    }

    private static string? Cite(List<HeadingBlock> sections)
    {
        var numbers = string.Empty;
        var word = "Section ";
        foreach (var number in sections.Select(section => section.Number).OfType<PrintedNumber>().Where(number => number.Plain.Length > 0))
        {
            // "Article 5" and "Chapter II" are cited as they are, and what they hold by its own numbers.
            (word, numbers) = number.Style is NumberStyle.Words ? (string.Empty, number.Plain)
                : numbers.Length == 0 || number.Plain.StartsWith(numbers + ".", StringComparison.Ordinal) ? (word, number.Plain)
                : (word, $"{numbers}.{number.Plain}");
        }

        var section = numbers.Length > 0 ? word + numbers : null;
        return sections.Count == 0 ? null
            : sections[^1].Number is { Plain.Length: > 0 } ? section
            : section is null ? $"Section “{Shorten(sections[^1].Text)}”" : $"{section}, “{Shorten(sections[^1].Text)}”";
    }

    private static string Shorten(string title)
    {
        var line = White().Replace(Marks().Replace(title, string.Empty), " ").Trim();
        if (line.Length <= TitleLength)
        {
            return line.Length > 0 ? line : White().Replace(title, " ");
        }

        var space = line.LastIndexOf(' ', TitleLength - 1);
        var end = space > TitleLength / 2 ? space : char.IsHighSurrogate(line[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return line[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex White();

    // Plain text may carry the marks of Markdown or HTML; they are text, but no part of a section's name.
    [GeneratedRegex(@"</?[a-z]{1,6}>|^\#+\s*|\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
