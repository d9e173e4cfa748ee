using System.Globalization;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Publishing;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace ConsultBot.Core.Tests.Calendars.Internet;

/// <summary>Three parsers of others read what we write: 5,000 random workshops with their sessions, in one file.</summary>
public sealed class CalendarParsersTests(ITestOutputHelper output)
{
    private const int Workshops = 5_000;

    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;
    private static readonly string[] ZoneIds = ["Europe/Zurich", "America/Lima", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "UTC"];

    /// <summary>icalendar 4 unescapes twice, and takes percent signs for escapes of its own: texts that have both say nothing about ours.</summary>
    private static readonly string[] MisreadByIcalendar = ["\\", "%2C", "%3A", "%3B", "%5C"];

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    [ParserFact("ical.js")]
    public Task Write_RandomWorkshops_AreReadByIcalJs() => CheckAsync("ical.js", _ => true);

    [ParserFact("libical")]
    public Task Write_RandomWorkshops_AreReadByLibical() => CheckAsync("libical", _ => true);

    [ParserFact("icalendar")]
    public Task Write_RandomWorkshops_AreReadByPythonIcalendar() => CheckAsync("icalendar", text => !MisreadByIcalendar.Any(mark => text.Contains(mark, StringComparison.Ordinal)));

    private async Task CheckAsync(string parser, Func<string, bool> isComparable)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CONSULTBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"CONSULTBOT_SEED={seed}");
        var random = new Random(seed);
        var (texts, entries) = (new HostileText(random), new List<CalendarEntry>());
        for (var number = 0; number < Workshops; number++)
        {
            AddEntries(entries, Workshop(number, random, texts), random, texts);
        }

        var name = texts.Next(100) + "x";
        var read = await CalendarParser.Get(parser).ReadAsync(CalendarFile.Write("-//ConsultBot//Tests//EN", name, Duration.FromHours(1), entries));

        Assert.Equal(entries.Count, read.Count);
        var faults = entries.Zip(read).SelectMany(pair => Differences(pair.First, pair.Second, name, isComparable)).Take(5).ToList();
        Assert.True(faults.Count == 0, $"seed {seed}\n{string.Join("\n", faults)}");
        Assert.True(entries.Count > Workshops, "There were no sessions.");
    }

    private static Workshop Workshop(int number, Random random, HostileText texts)
    {
        var first = new LocalDate(2026, 1, 1).PlusDays(random.Next(2_000));
        var opens = new LocalTime(random.Next(0, 20), random.Next(0, 60));
        var time = new WorkshopTime(new DateSpan(first, first.PlusDays(random.Next(0, 5))), opens, opens.PlusMinutes(random.Next(1, 180)), ZoneIds[random.Next(ZoneIds.Length)]);
        return new Workshop($"w-{number}", texts.Next(Core.Workshops.Workshop.TitleCharacters))
        {
            Revision = random.Next(100),
            Status = Enum.GetValues<WorkshopStatus>()[random.Next(5)],
            Time = time,
            Contact = random.Next(3) switch { 0 => null, 1 => $"{texts.Next(40)} <events@example.org>", _ => texts.Next(200) },
            Sessions = [.. Enumerable.Range(0, random.Next(3)).Select(index => new WorkshopSession($"s{index}", texts.Next(300), time.Days.First, time.Opens, time.Closes))],
        };
    }

    private static void AddEntries(List<CalendarEntry> entries, Workshop workshop, Random random, HostileText texts)
    {
        var maker = new WorkshopEntries(Zones);
        var stamp = Instant.FromUnixTimeSeconds(random.Next(1_700_000_000, 2_000_000_000));
        entries.Add(maker.Find(workshop, stamp, Texts(random, texts))!);
        entries.AddRange(workshop.Sessions.Select(session => maker.Find(workshop, session, stamp, Texts(random, texts))!));
    }

    private static EntryTexts Texts(Random random, HostileText texts) => random.Next(4) == 0 ? EntryTexts.None
        : new EntryTexts(texts.Next(1_500), texts.Next(300), new Uri("https://example.org/workshops/" + Uri.EscapeDataString(HostileText.Readable(texts.Next(60)))));

    private static IEnumerable<string> Differences(CalendarEntry entry, ParsedEntry read, string name, Func<string, bool> isComparable)
    {
        (string Field, string? Written, string? Read)[] fields =
        [
            ("uid", entry.Uid, read.Uid),
            ("sequence", entry.Sequence.ToString(CultureInfo.InvariantCulture), read.Sequence.ToString(CultureInfo.InvariantCulture)),
            ("stamp", Utc.Format(entry.Stamp), read.Stamp),
            ("start", Utc.Format(entry.Start), read.Start),
            ("end", Utc.Format(entry.End), read.End),
            ("rule", entry.Days > 1 ? $"FREQ=DAILY;COUNT={entry.Days}" : null, read.Rule),
            ("summary", entry.Summary, read.Summary),
            ("description", entry.Description, read.Description),
            ("location", entry.Location, read.Location),
            ("link", entry.Link?.AbsoluteUri, read.Link),
            ("status", entry.Status.ToString().ToUpperInvariant(), read.Status),
            ("method", "PUBLISH", read.Method),
            ("name", name, read.Name),
        ];
        return fields.Where(field => isComparable(field.Written ?? string.Empty) && Shown(field.Written) != Shown(field.Read))
            .Select(field => $"{entry.Uid} {field.Field}: \"{Shown(field.Written)}\" was read as \"{Shown(field.Read)}\"");
    }

    /// <summary>A text of nothing but white space is not written, and libical drops blanks before a text.</summary>
    private static string Shown(string? text) => HostileText.Readable(text ?? string.Empty).Trim();
}
