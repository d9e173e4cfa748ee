using System.Text.RegularExpressions;

namespace ConsultBot.Conversations.Tests.Grounding;

/// <summary>The parts of a reply's text, each of which has to rest on something.</summary>
internal static partial class ReplyBlocks
{
    /// <returns>Paragraphs; a list belongs to the line above it, and a line that introduces the next part ("...:", a title) to that. The list of sources is none.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        var blocks = new List<string>();
        foreach (var part in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => !SourceLine().IsMatch(part)))
        {
            if (blocks.Count > 0 && (Lead().IsMatch(blocks[^1]) || Item().IsMatch(part)))
            {
                blocks[^1] = $"{blocks[^1]}\n{part}";
            }
            else
            {
                blocks.Add(part);
            }
        }

        return blocks;
    }

    public static bool IsCited(string block) => Citation().IsMatch(block);

    [GeneratedRegex(@"(?<!\\)\[\d+\]")]
    private static partial Regex Citation();

    /// <summary>"[1] Publisher, “Title” ..." and the word above them.</summary>
    [GeneratedRegex(@"^(\[\d+\] \S|(Sources?|Fuentes?)( \([^)]+\))?\s?:$)")]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"(:|\*\*)$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(-|\d+\.) ")]
    private static partial Regex Item();
}
