using NodaTime;

namespace ConsultBot.Core.Calendars.Internet;

/// <summary>An appointment as calendars exchange it (RFC 5545, VEVENT).</summary>
/// <param name="Uid">Never changes, so that calendars replace the entry instead of adding one; printable ASCII.</param>
/// <param name="Sequence">Rises with every change that matters to attendance (RFC 5545, 3.8.7.4); 0 or more.</param>
/// <param name="Stamp">When this state of the entry was made.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, on the first of its days; after <paramref name="Start"/>.</param>
/// <param name="Summary">Its title.</param>
public sealed record CalendarEntry(string Uid, int Sequence, Instant Stamp, Instant Start, Instant End, string Summary)
{
    /// <summary>More about it, of any number of lines; null for nothing.</summary>
    public string? Description { get; init; }

    public string? Location { get; init; }

    /// <summary>Where it is shown or takes place; null for nowhere.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whom to ask, as it is to be read; null for nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>On how many days in a row it takes place, at the same hours of UTC; 1 or more.</summary>
    public int Days { get; init; } = 1;

    public CalendarEntryStatus Status { get; init; } = CalendarEntryStatus.Confirmed;
}
