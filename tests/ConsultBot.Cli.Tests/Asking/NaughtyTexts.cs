using System.Globalization;
using System.Text;

namespace ConsultBot.Cli.Tests.Asking;

/// <summary>Texts that nobody should send, the same ones for a seed.</summary>
internal sealed class NaughtyTexts(int seed)
{
    private static readonly string[] Parts =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</body>", "&lt;b&gt;", "&#60;", "<!--", "]]>", "<at>ConsultBot</at>",
        "[click](javascript:alert(1))", "![x](http://evil.example/x.png)", "**bold**", "__x__", "`code`", "```", "| a | b |", "# title", "> quote", "- item", "[1]", "[1]: http://evil.example",
        "' or PartitionKey ne '", "''", "%27", "$filter=true", "\"}],\"x\":[{", "\\", "\\u0000", "{0}", "{process:the}", "%s%n", "${jndi:ldap://x}", "../../etc/passwd", "; DROP TABLE x;--",
        "\u202Ereversed", "\u200F", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF", "\u2028", "\u2029", "\0", "\u0001", "\u001B[31m", "\u0007", "\u007F", "\u0085", "\uFFFE", "\uFFFF",
        "\uD83D\uDE00", "👩‍👩‍👧‍👦", "🇰🇪", "\uD83D", "\uDE00", "\uDE00\uD83D", "Z̷͖̎a̴̛͕l̵̟̋g̸̼̈o̴͚͝", "e\u0301\u0301\u0301", "ﷺ", "Ⅻ", "１２", "٣", "ß", "İ", "ǆ", "Ω", "مرحبا", "你好", "ไทย", "नमस्ते",
        "99999999999999999999", "-1", "0", "1e309", "NaN", "null", "true", "heading", "heading 99999999999", "heading 0", "understanding 20", "understanding 21",
        "Bali Process", "Colombo", "Kenya", "Côte d'Ivoire", "IGC", "RCM", "Puebla", "MIDSA", "IOM", "Söderköping", "5 + 5", "Bali Proces", "Colomboo", "Knya",
        "who", "chairs", "members of", "which processes", "is", "in", "not", "or", "and", "since 1996", "before", "how many", "secretariat", "compare", "what does", "stand for", "?", "??", ".", ",", "-",
        "it", "there", "the first one", "1", "2", "yes", "no", "cancel", "help", "hello", "thanks", "start over", "change language", "français", "español", "en français",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Parts with and without spaces between, whole ranges of characters, and one part very often.</summary>
    public string Next() => _random.Next(10) switch
    {
        0 => Characters(_random.Next(1, 80)),
        1 => string.Concat(Enumerable.Repeat(Part(), _random.Next(1, 400))),
        2 => string.Concat(SomeParts()),
        _ => string.Join(' ', SomeParts()),
    };

    /// <summary>JSON of a text, half characters included, which no serializer writes.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var unit in text)
        {
            json.Append(unit is >= ' ' and <= '~' and not '"' and not '\\' ? unit.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"));
        }

        return json.Append('"').ToString();
    }

    private IEnumerable<string> SomeParts() => [.. Enumerable.Range(0, _random.Next(1, 13)).Select(_ => Part())];

    private string Part() => Parts[_random.Next(Parts.Length)];

    private string Characters(int count)
    {
        var upTo = _random.Next(4) switch { 0 => 0x20, 1 => 0x100, 2 => 0x3000, _ => 0x10000 };
        return string.Concat(Enumerable.Range(0, count).Select(_ => (char)_random.Next(upTo)));
    }
}
