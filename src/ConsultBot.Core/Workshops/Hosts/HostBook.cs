using System.Text.Json;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;
using NodaTime;

namespace ConsultBot.Core.Workshops.Hosts;

/// <summary>Zones, cities and holidays of host states, and days that the United Nations observe. The file is deploy/calendars/hosts.json.</summary>
public sealed class HostBook
{
    private readonly Dictionary<string, HostState> _states;
    private readonly Dictionary<string, HostCity> _cities = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Holiday> _observances;

    public HostBook(IEnumerable<HostState> states, IReadOnlyList<Holiday> observances)
    {
        ArgumentNullException.ThrowIfNull(observances);
        _states = states.ToDictionary(host => host.State, StringComparer.Ordinal);
        _observances = observances;
        foreach (var city in _states.Values.SelectMany(host => host.Cities))
        {
            foreach (var language in Languages.All)
            {
                _cities[Key(city.Name.In(language))] = city;
            }
        }
    }

    public static HostBook Empty { get; } = new([], []);

    public IReadOnlyCollection<HostState> States => _states.Values;

    /// <param name="json">After hosts.schema.json.</param>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static HostBook Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new HostBook([.. root.GetProperty("hosts").EnumerateArray().Select(ReadHost)], ReadDays(root.GetProperty("observances")));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"The file of host states cannot be read: {error.Message}", error);
        }
    }

    /// <param name="name">In any of the three languages; case and accents don't matter.</param>
    public HostCity? FindCity(string name) => _cities.GetValueOrDefault(Key(name));

    /// <summary>IANA zone of a state's capital, or null where the state is not in the book.</summary>
    public string? FindZone(string state) => _states.GetValueOrDefault(state)?.Zone;

    /// <summary>Public holidays of the state and days that the United Nations observe, by day.</summary>
    /// <param name="state">Null for an online workshop.</param>
    /// <param name="days">At most a few years.</param>
    public IReadOnlyList<HolidayFound> FindHolidays(string? state, DateSpan days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var holidays = state is null ? [] : _states.GetValueOrDefault(state)?.Holidays ?? [];
        return [.. On(holidays, days, true).Concat(On(_observances, days, false)).OrderBy(found => found.Day)];
    }

    /// <summary>Whether offices of a state are open; a state that is not in the book has the weekend of most, and no holidays.</summary>
    /// <param name="state">Null for none.</param>
    public bool IsWorkingDay(string? state, LocalDate day)
    {
        var host = state is null ? null : _states.GetValueOrDefault(state);
        return host is null
            ? day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            : !host.Weekend.Contains(day.DayOfWeek) && !host.Holidays.Any(holiday => holiday.In(day.Year) == day);
    }

    private static IEnumerable<HolidayFound> On(IEnumerable<Holiday> holidays, DateSpan days, bool isPublic) =>
        from holiday in holidays
        from year in Enumerable.Range(days.First.Year, days.Last.Year - days.First.Year + 1)
        where holiday.In(year) is { } day && days.Contains(day)
        select new HolidayFound(holiday.In(year)!.Value, holiday.Name, isPublic);

    private static string Key(string name) => string.Join(' ', Tokenizer.Words(name));

    private static HostState ReadHost(JsonElement json)
    {
        var (state, zone) = (json.GetProperty("state").GetString()!, json.GetProperty("zone").GetString()!);
        var cities = json.GetProperty("cities").EnumerateArray().Select(city => new HostCity(
            ReadText(city.GetProperty("name")), state, city.TryGetProperty("zone", out var own) ? own.GetString()! : zone));
        var read = new HostState(state, zone, [.. cities], ReadDays(json.GetProperty("holidays")));
        return json.TryGetProperty("weekend", out var weekend) ? read with { Weekend = [.. weekend.EnumerateArray().Select(day => (IsoDayOfWeek)day.GetInt32())] } : read;
    }

    private static List<Holiday> ReadDays(JsonElement days) => [.. days.EnumerateArray().Select(day => new Holiday(
        ReadText(day.GetProperty("name")), ReadNumber(day, "month"), ReadNumber(day, "day"), ReadNumber(day, "easter")))];

    private static int ReadNumber(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : 0;

    private static LocalText ReadText(JsonElement text) => new(
        text.GetProperty("en").GetString()!,
        text.TryGetProperty("fr", out var french) ? french.GetString() : null,
        text.TryGetProperty("es", out var spanish) ? spanish.GetString() : null);
}
