using ConsultBot.Core.Questions.Reading;
using NodaTime;
using NodaTime.TimeZones;

namespace ConsultBot.Core.People;

/// <summary>Finds time zones as people name them: an IANA id, or the city that it ends in.</summary>
public static class ZoneNames
{
    private static readonly Lazy<ILookup<string, string>> Cities = new(() => DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .ToLookup(id => string.Join(' ', Tokenizer.Words(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')))));

    /// <returns>The IANA id as the time zone database writes it; null when there is no such zone, or several cities are called so.</returns>
    public static string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim().Replace(' ', '_');
        var id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(known => string.Equals(known, trimmed, StringComparison.OrdinalIgnoreCase));
        return id ?? OneOf([.. Cities.Value[string.Join(' ', Tokenizer.Words(text))]]);
    }

    /// <summary>Several names of one zone are one: America/Buenos_Aires is America/Argentina/Buenos_Aires.</summary>
    private static string? OneOf(List<string> ids)
    {
        var canonical = ids.Select(id => TzdbDateTimeZoneSource.Default.CanonicalIdMap[id]).Distinct().ToList();
        return canonical.Count != 1 ? null : ids.Contains(canonical[0]) ? canonical[0] : ids[0];
    }
}
