using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests.Grounding;

/// <summary>The sentences of a messages file, to tell which of them a text is. Places stand for anything.</summary>
internal sealed partial class MessageTexts
{
    private readonly List<(string Key, Regex Pattern)> _patterns;

    public MessageTexts(Language language)
    {
        var suffix = language == Language.English ? string.Empty : $".{language.Code()}";
        _patterns = [.. XDocument.Load(Repository.Path("dialogs", "messages", $"Messages{suffix}.resx")).Descendants("data")
            .SelectMany(data => data.Element("value")!.Value.Split("\n\n").Select(paragraph => (data.Attribute("name")!.Value, PatternOf(paragraph))))];
    }

    /// <returns>Keys whose sentence the text can be. A sentence that is only a place stands for any text and is none.</returns>
    public IEnumerable<string> KeysOf(string text) => _patterns.Where(pattern => pattern.Pattern.IsMatch(Plain(text))).Select(pattern => pattern.Key);

    private static Regex PatternOf(string sentence) =>
        Place().Replace(sentence, string.Empty).Any(char.IsLetter)
            ? new Regex($"^{string.Join("(?s:.+?)", Place().Split(Plain(sentence)).Select(Regex.Escape))}$", RegexOptions.CultureInvariant)
            : Never();

    /// <summary>Without Markdown's escapes, and with one kind of space.</summary>
    private static string Plain(string text) =>
        System.Net.WebUtility.HtmlDecode(text.Replace("\\", string.Empty, StringComparison.Ordinal)).Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim().TrimStart('-').TrimStart();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?!)")]
    private static partial Regex Never();
}
