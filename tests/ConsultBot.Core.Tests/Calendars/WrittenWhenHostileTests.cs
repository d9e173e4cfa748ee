using System.Diagnostics;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Tests.Calendars;

/// <summary>Whatever is written, reading ends, and says only what lies inside the text.</summary>
public sealed class WrittenWhenHostileTests
{
    private const int Seed = 20270914;

    private static readonly string[] Pieces =
    [
        "14", "31", "0", "99999999999", "2027", "3/4", "2027-13-45", "September", "mars", "mayo", "Tuesday", "mardi", "to", "au", "al", "-", "–", "and", "et", "y", ",", ".", ":", "/",
        "at", "à", "a las", "h", "30", "pm", "a.m.", "noon", "in", "dans", "dentro de", "weeks", "semaines", "next", "prochain", "que viene", "UTC", "+5:30", "Europe/Zurich", "the", "le", "el",
        "du", "del", "1er", "1.º", "\u202e", "\0", "😀", "e\u0301", "١٤", "\ud800", "'", "half past", "moins le quart", "mid", "T09:30", "24:00", "\u00a0", "½", "⅓", "²", "①", "㉈", "１４",
    ];

    [Fact]
    public void Read_RandomPieces_NeverThrowsAndStaysInsideTheText()
    {
        var random = new Random(Seed);
        var readers = Enum.GetValues<Language>().Select(language => new WrittenWhenReader(language, DateTimeZoneProviders.Tzdb)).ToList();
        var around = new DateSpan(new LocalDate(2027, 1, 30), new LocalDate(2027, 2, 2));
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var when = readers[round % readers.Count].Read(text, new LocalDate(2028, 2, 29), round % 2 == 0 ? around : null, round % 5 == 0);

            Assert.All(when.Used, range => Assert.InRange(range.End, range.Start + 1, text.Length));
            Assert.All(when.Used.Zip(when.Used.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"seed {Seed}, round {round}: the parts used overlap"));
            Assert.False(when is { Days: not null, Doubts: [{ Days.Count: > 0 }] }, $"seed {Seed}, round {round}: days that are in doubt are given");
        }
    }

    [Fact]
    public void Read_LongPaste_EndsSoon()
    {
        var reader = new WrittenWhenReader(Language.English, DateTimeZoneProviders.Tzdb);
        var text = string.Concat(Enumerable.Repeat("14, 15, 16 to 9-5 the 3/4/5.6:7 next ", 600));
        var started = Stopwatch.GetTimestamp();

        reader.Read(text, new LocalDate(2026, 11, 21));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }
}
