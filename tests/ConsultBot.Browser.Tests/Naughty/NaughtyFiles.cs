using System.Text.RegularExpressions;

namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Looks whether a text became more than a text in a file.</summary>
internal static partial class NaughtyFiles
{
    private static readonly string[] Properties =
    [
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND",
        "RRULE", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER", "CONTACT", "STATUS", "TRANSP",
    ];

    /// <summary>No cell begins as a formula does, and every line has as many cells as the first.</summary>
    public static void AssertSpreadsheet(string csv)
    {
        var lines = Lines(csv.TrimStart('\uFEFF'));
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        foreach (var cell in lines.SelectMany(line => line))
        {
            Assert.False(cell.TrimStart() is ['=' or '+' or '-' or '@' or '\t', ..], cell);
        }
    }

    /// <summary>Lines of RFC 5545 that begin with a property we write; as many entries as expected, and nothing but entries.</summary>
    /// <returns>How many entries.</returns>
    public static int AssertCalendar(string calendar)
    {
        var unfolded = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in unfolded)
        {
            Assert.DoesNotContain(line, letter => char.IsControl(letter) && letter != '\t');
            Assert.Contains(PropertyName().Match(line).Value, Properties);
        }

        Assert.Equal(["VCALENDAR", "VEVENT"], unfolded.Where(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)).Select(line => line["BEGIN:".Length..]).Distinct().Order());
        Assert.Single(unfolded, "BEGIN:VCALENDAR");
        var entries = unfolded.Count(line => line == "BEGIN:VEVENT");
        Assert.Equal(entries, unfolded.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        return entries;
    }

    /// <summary>RFC 4180: what stands between quotation marks may hold commas and line ends.</summary>
    private static List<List<string>> Lines(string csv)
    {
        var lines = new List<List<string>> { new() };
        foreach (var cell in Cell().Matches(csv).Where(cell => cell.Index < csv.Length))
        {
            lines[^1].Add(cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value);
            if (cell.Groups["end"].Value is "\r\n" && cell.Index + cell.Length < csv.Length)
            {
                lines.Add([]);
            }
        }

        return lines;
    }

    [GeneratedRegex("^[A-Z-]+(?=[;:])")]
    private static partial Regex PropertyName();

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\r\n]*))(?<end>,|\r\n|$)")]
    private static partial Regex Cell();
}
