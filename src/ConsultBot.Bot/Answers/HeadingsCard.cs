using System.Globalization;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>The IAMM's effective-practice headings with their sub-headings as an Adaptive Card of schema 1.2: the same words as the
/// text, easier to scan.</summary>
public sealed class HeadingsCard(Sentence sentence)
{
    /// <summary>Of every Adaptive Card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <param name="headings">In the order in which they are shown.</param>
    /// <param name="source">The place that they are taken from, as a reader can look it up; plain text.</param>
    /// <param name="language">Of titles and frame.</param>
    public Attachment Of(IReadOnlyList<Heading> headings, string source, Language language)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var body = new List<object> { Text(sentence.Write(Phrase.Of("Headings.CardTitle"), language, Markup.Plain), ("size", "Medium"), ("weight", "Bolder")) };
        body.AddRange(headings.Select(heading => Row(heading, language)));
        body.Add(Text(source, ("size", "Small"), ("isSubtle", true), ("separator", true)));
        return CardFrame.Around(body, [], language);
    }

    private static Dictionary<string, object> Row(Heading heading, Language language)
    {
        var number = heading.Number.ToString(CultureInfo.InvariantCulture);
        var words = new List<object> { Text(heading.Title.In(language), ("weight", "Bolder")) };
        if (heading.Subheadings.Count > 0)
        {
            words.Add(Text(string.Join("\n", heading.Subheadings.SelectMany(part => Lines(part, language, 0))), ("spacing", "None"), ("isSubtle", true)));
        }

        return new Dictionary<string, object>
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new List<object>
            {
                Column("28px", Text(number, ("weight", "Bolder"), ("horizontalAlignment", "Right"))),
                Column("stretch", [.. words]),
            },
        };
    }

    private static IEnumerable<string> Lines(Subheading part, Language language, int depth)
    {
        yield return $"{new string(' ', depth * 2)}- {Escaping.Escape(part.Title.In(language), Markup.Markdown)}";
        foreach (var line in part.Subheadings.SelectMany(inner => Lines(inner, language, depth + 1)))
        {
            yield return line;
        }
    }

    private static Dictionary<string, object> Column(string width, params IReadOnlyList<object> items) =>
        new() { ["type"] = "Column", ["width"] = width, ["items"] = items.ToList() };

    private static Dictionary<string, object> Text(string text, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var block = new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        foreach (var (name, value) in properties)
        {
            block[name] = value;
        }

        return block;
    }
}
