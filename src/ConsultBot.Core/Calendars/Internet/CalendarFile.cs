using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Core.Calendars.Internet;

/// <summary>Writes entries for other people's calendars: RFC 5545, published without attendees (METHOD:PUBLISH, RFC 5546, 3.2.1).</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="product">Who made it, as PRODID.</param>
    /// <param name="name">What a calendar program calls a subscription; null for a single entry.</param>
    /// <param name="refresh">How often a subscription should be read again; null for a single entry.</param>
    /// <param name="entries">In any order; no UID twice.</param>
    /// <exception cref="ArgumentException">A UID is no printable ASCII, or an entry ends before it begins.</exception>
    public static string Write(string product, string? name, Duration? refresh, IEnumerable<CalendarEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var file = new StringBuilder();
        Line(file, "BEGIN", "VCALENDAR");
        Line(file, "VERSION", "2.0");
        Line(file, "PRODID", CalendarText.Escape(product));
        Line(file, "CALSCALE", "GREGORIAN");
        Line(file, "METHOD", "PUBLISH");
        if (name is not null)
        {
            // RFC 7986 for the name; the other spelling is what older programs read.
            Line(file, "NAME", CalendarText.Escape(name));
            Line(file, "X-WR-CALNAME", CalendarText.Escape(name));
        }

        if (refresh is { } often)
        {
            var period = string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(1, (int)often.TotalMinutes)}M");
            Line(file, "REFRESH-INTERVAL;VALUE=DURATION", period);
            Line(file, "X-PUBLISHED-TTL", period);
        }

        foreach (var entry in entries)
        {
            Add(file, entry);
        }

        Line(file, "END", "VCALENDAR");
        return file.ToString();
    }

    private static void Add(StringBuilder file, CalendarEntry entry)
    {
        if (entry.Uid.Length == 0 || entry.Uid.Any(letter => letter is < '!' or > '~'))
        {
            throw new ArgumentException("A UID is printable ASCII without spaces.", nameof(entry));
        }

        if (entry.End <= entry.Start)
        {
            throw new ArgumentException("An entry ends after it begins.", nameof(entry));
        }

        Line(file, "BEGIN", "VEVENT");
        Line(file, "UID", CalendarText.Escape(entry.Uid));
        Line(file, "SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(file, "DTSTAMP", Utc.Format(entry.Stamp));
        Line(file, "LAST-MODIFIED", Utc.Format(entry.Stamp));
        Line(file, "DTSTART", Utc.Format(entry.Start));
        Line(file, "DTEND", Utc.Format(entry.End));
        if (entry.Days > 1)
        {
            Line(file, "RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=DAILY;COUNT={entry.Days}"));
        }

        Optional(file, "SUMMARY", entry.Summary);
        Optional(file, "DESCRIPTION", entry.Description);
        Optional(file, "LOCATION", entry.Location);
        if (entry.Link is { } link)
        {
            // A URI is no TEXT: it is written as it is, in ASCII.
            Line(file, "URL", link.AbsoluteUri);
        }

        Contact(file, entry.Contact);
        Line(file, "STATUS", entry.Status.ToString().ToUpperInvariant());
        Line(file, "TRANSP", entry.Status == CalendarEntryStatus.Cancelled ? "TRANSPARENT" : "OPAQUE");
        Line(file, "END", "VEVENT");
    }

    /// <summary>RFC 5546 (3.2.1) wants an organizer in what is published, RFC 5545 a mail address for it: a contact that has none is named as CONTACT (RFC 5545, 3.8.4.2) instead.</summary>
    private static void Contact(StringBuilder file, string? contact)
    {
        if (CalendarOrganizer.Find(contact) is { } organizer)
        {
            Line(file, organizer.Name is { } name ? $"ORGANIZER;CN=\"{name}\"" : "ORGANIZER", $"mailto:{organizer.Address}");
        }
        else
        {
            Optional(file, "CONTACT", contact);
        }
    }

    private static void Optional(StringBuilder file, string name, string? text)
    {
        // A text of nothing but white space and control characters would leave a property without a value, which some programs take for damage.
        var escaped = CalendarText.Escape(text ?? string.Empty);
        if (!string.IsNullOrWhiteSpace(escaped.Replace("\\n", string.Empty, StringComparison.Ordinal)))
        {
            Line(file, name, escaped);
        }
    }

    private static void Line(StringBuilder file, string name, string value) => CalendarText.AppendFolded(file, $"{name}:{value}");
}
