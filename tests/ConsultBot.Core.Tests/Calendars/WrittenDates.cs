using System.Globalization;
using System.Runtime.CompilerServices;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Core.Tests.Calendars;

/// <summary>The table of written dates and times beside this file, and how its right column is written.</summary>
internal static class WrittenDates
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Language, text, today, what is spoken of (or "-"), what it means.</summary>
    public static IEnumerable<(string Language, string Text, string Today, string Around, string Meaning)> Rows()
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "written-dates.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                yield return (cells[0], cells[1], cells[2], cells[3], cells[4]);
            }
        }
    }

    public static WrittenWhen Read(string language, string text, string today, string around)
    {
        var reader = new WrittenWhenReader(Spoken(language), DateTimeZoneProviders.Tzdb);
        var backwards = around == "back";
        return reader.Read(text, Date(today), around is "-" or "back" ? null : Span(around), backwards);
    }

    /// <summary>"2027-09-14..2027-09-15 09:30..17:00 UTC", "? DayOrMonth 2027-03-04 | 2027-04-03", "~ 2027-05-01..2027-05-31", or "nothing".</summary>
    public static string Write(WrittenWhen when)
    {
        var parts = new List<string>();
        if (when.Days is { } days)
        {
            parts.Add(Text(days));
        }

        if (when.Hours is { } hours)
        {
            parts.Add(Text(hours));
        }

        if (when.Zone is not null)
        {
            parts.Add(when.Zone);
        }

        if (when is { Period: { } period, Days: null })
        {
            parts.Add("~ " + Text(period));
        }

        parts.AddRange(when.Doubts.Select(Text));
        return parts.Count == 0 ? "nothing" : string.Join(' ', parts);
    }

    private static string Text(WhenDoubt doubt) =>
        $"? {doubt.Kind} {string.Join(" | ", doubt.Days.Select(Text).Concat(doubt.Hours.Select(Text)))}".TrimEnd();

    private static string Text(DateSpan span) => span.IsOneDay ? Text(span.First) : $"{Text(span.First)}..{Text(span.Last)}";

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(ClockSpan span) => span.To is { } to ? $"{Clock.Format(span.From)}..{Clock.Format(to)}" : Clock.Format(span.From);

    private static Language Spoken(string code) => code switch { "fr" => Language.French, "es" => Language.Spanish, _ => Language.English };

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static DateSpan Span(string text) => text.Split("..") is [var first, var last] ? new DateSpan(Date(first), Date(last)) : DateSpan.Of(Date(text));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
