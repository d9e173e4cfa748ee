using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>
/// The names of a document's annexes: as their headings give them, or as the text before says. A letter that was printed in the margin of the page is lost in
/// plain text; where the text speaks of Annexes A to D, only A has its letter, and just three titled parts follow it, those are B, C and D.
/// </summary>
internal sealed partial class AnnexNames
{
    private readonly Dictionary<HeadingBlock, string> _announced = new(ReferenceEqualityComparer.Instance);

    public AnnexNames(IReadOnlyList<DocumentBlock> blocks)
    {
        var lettered = blocks.OfType<HeadingBlock>().Where(heading => LetterOf(heading) is not null).ToList();
        if (lettered is not [.., var last])
        {
            return;
        }

        var at = IndexOf(blocks, last);
        var missing = Missing([.. lettered.Select(heading => LetterOf(heading)!.Value)], Mentioned(blocks.Take(IndexOf(blocks, lettered[0]))));
        var parts = TitledParts(blocks, at + 1, last.Level);
        if (missing.Count == 0 || missing.Count != parts.Count)
        {
            return;
        }

        var word = Find(last)!.Split(' ')[0];
        foreach (var (letter, titles) in missing.Zip(parts))
        {
            titles.ForEach(title => _announced[title] = $"{word} {letter}");
        }
    }

    /// <returns>"Annex A"; null for a heading that is no annex's.</returns>
    public string? Find(HeadingBlock heading) => _announced.GetValueOrDefault(heading)
        ?? (AnnexPattern().Match(heading.Text) is { Success: true } match
            ? $"{char.ToUpperInvariant(match.Groups["word"].Value[0])}{match.Groups["word"].Value[1..].ToLowerInvariant()}{(match.Groups["number"].Success ? " " + match.Groups["number"].Value : string.Empty)}"
            : null);

    private static char? LetterOf(HeadingBlock heading) =>
        AnnexPattern().Match(heading.Text).Groups["number"].Value is [>= 'A' and <= 'Z' and var letter] ? letter : null;

    private static int IndexOf(IReadOnlyList<DocumentBlock> blocks, HeadingBlock heading) =>
        Enumerable.Range(0, blocks.Count).First(index => ReferenceEquals(blocks[index], heading));

    private static HashSet<char> Mentioned(IEnumerable<DocumentBlock> blocks) =>
        [.. blocks.SelectMany(block => MentionPattern().Matches(block.Text)).Select(match => match.Groups["letter"].Value[0])];

    /// <summary>The letters after the last one that is printed; none unless the text speaks of every annex.</summary>
    private static List<char> Missing(HashSet<char> printed, HashSet<char> mentioned)
    {
        var first = (char)(printed.Max() + 1);
        var missing = mentioned.Where(letter => letter >= first).Order().ToList();
        return missing.Select((letter, index) => letter == first + index).All(isNext => isNext) ? missing : [];
    }

    /// <summary>The headings that are no deeper than the last annex's; those that follow one another are one title.</summary>
    private static List<List<HeadingBlock>> TitledParts(IReadOnlyList<DocumentBlock> blocks, int from, int level)
    {
        var parts = new List<List<HeadingBlock>>();
        for (var index = from; index < blocks.Count; index++)
        {
            if (blocks[index] is not HeadingBlock heading || heading.Level > level)
            {
                continue;
            }

            if (parts is [.., [.., var before]] && ReferenceEquals(blocks[index - 1], before))
            {
                parts[^1].Add(heading);
            }
            else
            {
                parts.Add([heading]);
            }
        }

        return parts;
    }

    [GeneratedRegex(@"^[\s#*_]*(?:<[a-z]>)*(?<word>annexe?|anexo|appendix|appendice|apéndice)(?:[ \t]+(?:no\.?\s*)?(?<number>[A-Z]|[IVXLC]+|\d{1,2}))?(?=$|[\s:.,*<–—-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnnexPattern();

    [GeneratedRegex(@"\b(?:[Aa]nnexe?|ANNEXE?|[Aa]nexo|ANEXO|[Aa]ppendi(?:x|ce)|APPENDI(?:X|CE)|[Aa]péndice)\s+(?<letter>[A-Z])\b", RegexOptions.CultureInvariant)]
    private static partial Regex MentionPattern();
}
