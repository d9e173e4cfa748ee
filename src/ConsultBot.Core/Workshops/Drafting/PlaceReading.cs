using ConsultBot.Core.Workshops.Hosts;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>Reads a place as written: a city of the book, a house or room, an online link.</summary>
/// <param name="hosts">The cities.</param>
public sealed class PlaceReading(HostBook hosts)
{
    /// <param name="written">Such as "Palais des Nations, Room XII, Geneva".</param>
    /// <param name="before">Its city and state stay where the words name none.</param>
    /// <param name="zone">Of the city that is named, or null.</param>
    public WorkshopPlace Read(string written, WorkshopPlace before, out string? zone)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(before);
        zone = null;
        if (Uri.TryCreate(written, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
        {
            return before with { OnlineLink = link };
        }

        var parts = written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var city = parts.Select(hosts.FindCity).LastOrDefault(found => found is not null) ?? AtTheEnd(parts);
        zone = city?.Zone;
        parts.RemoveAll(part => hosts.FindCity(part) is not null);
        var venue = parts.Count > 0 ? string.Join(", ", parts) : null;
        return city is null
            ? before with { Venue = venue, Address = null }
            : new WorkshopPlace(venue ?? (city.State == before.State && city.Name.English == before.City ? before.Venue : null), null, city.Name.English, city.State, before.OnlineLink);
    }

    /// <summary>"the Palais des Nations in Geneva".</summary>
    private HostCity? AtTheEnd(List<string> parts)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        var words = parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 1; from < words.Length; from++)
        {
            if (hosts.FindCity(string.Join(' ', words[from..])) is { } city)
            {
                var keep = words[from - 1].Length <= 3 ? from - 1 : from;
                parts[^1] = string.Join(' ', words[..keep]);
                parts.RemoveAll(string.IsNullOrWhiteSpace);
                return city;
            }
        }

        return null;
    }
}
