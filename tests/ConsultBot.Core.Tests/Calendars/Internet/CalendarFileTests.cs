using System.Text;
using ConsultBot.Core.Calendars.Internet;
using NodaTime;

namespace ConsultBot.Core.Tests.Calendars.Internet;

public sealed class CalendarFileTests
{
    private static readonly Instant Start = Instant.FromUtc(2027, 9, 14, 7, 30);

    private static CalendarEntry Entry(string summary) =>
        new("w1@consultbot", 3, Instant.FromUtc(2027, 1, 2, 3, 4), Start, Start + Duration.FromHours(8), summary);

    [Fact]
    public void Write_Entry_HasWhatCalendarsNeed()
    {
        var entry = Entry("Migration and health") with { Location = "Palais des Nations, Geneva", Link = new Uri("https://example.org/w/1?a=1,2;3"), Description = "Day 1\nDay 2" };

        var lines = CalendarFile.Write("-//ConsultBot//EN", null, null, [entry]).Split("\r\n");

        Assert.Equal(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ConsultBot//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
             "BEGIN:VEVENT", "UID:w1@consultbot", "SEQUENCE:3", "DTSTAMP:20270102T030400Z", "LAST-MODIFIED:20270102T030400Z",
             "DTSTART:20270914T073000Z", "DTEND:20270914T153000Z", "SUMMARY:Migration and health", "DESCRIPTION:Day 1\\nDay 2",
             "LOCATION:Palais des Nations\\, Geneva", "URL:https://example.org/w/1?a=1,2;3", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", ""],
            lines);
    }

    [Theory]
    [InlineData("Rita Keller, rita@example.org", "ORGANIZER;CN=\"Rita Keller\":mailto:rita@example.org")]
    [InlineData("Rita \"R\" Keller <rita.keller@example.org>", "ORGANIZER;CN=\"Rita R Keller\":mailto:rita.keller@example.org")]
    [InlineData("events@example.org", "ORGANIZER:mailto:events@example.org")]
    [InlineData("Rita Keller, room 12", "CONTACT:Rita Keller\\, room 12")]
    [InlineData("a@example.org or b@example.org", "CONTACT:a@example.org or b@example.org")]
    [InlineData("rita@nowhere", "CONTACT:rita@nowhere")]
    public void Write_Contact_IsTheOrganizerWhereItHasAnAddress(string contact, string line) =>
        Assert.Contains($"\r\n{line}\r\nSTATUS:", CalendarFile.Write("p", null, null, [Entry("x") with { Contact = contact }]), StringComparison.Ordinal);

    [Fact]
    public void Write_NoContact_HasNeitherOrganizerNorContact()
    {
        var text = CalendarFile.Write("p", null, null, [Entry("x")]);

        Assert.DoesNotContain("ORGANIZER", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CONTACT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Cancelled_StaysAsCancelled()
    {
        var text = CalendarFile.Write("p", "Workshops", Duration.FromHours(1), [Entry("x") with { Status = CalendarEntryStatus.Cancelled }]);

        Assert.Contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n", text, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Workshops\r\nREFRESH-INTERVAL;VALUE=DURATION:PT60M\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour")]
    [InlineData("bell\u0007 nul\0 tab\t", "bell nul tab\t")]
    [InlineData("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR")]
    public void Write_HostileTitle_IsOneText(string title, string written) =>
        Assert.Contains($"SUMMARY:{written}\r\n", CalendarFile.Write("p", null, null, [Entry(title)]), StringComparison.Ordinal);

    [Fact]
    public void Write_HalfACharacter_IsLeftOut()
    {
        var title = string.Concat("half ", '\ud83d', " and whole \ud83d\ude00");

        Assert.Contains("SUMMARY:half  and whole \ud83d\ude00\r\n", CalendarFile.Write("p", null, null, [Entry(title)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Migration ")]
    [InlineData("é")]
    [InlineData("日本")]
    [InlineData("😀")]
    [InlineData("مرحبا")]
    public void Write_LongTitle_IsFoldedBetweenCharactersAndUnfoldsToItself(string piece)
    {
        var title = string.Concat(Enumerable.Repeat(piece, 300 / piece.Length)).Trim();

        var text = CalendarFile.Write("p", null, null, [Entry(title)]);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Contains($"SUMMARY:{title}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BadUidOrHours_Throws()
    {
        Assert.Throws<ArgumentException>(() => CalendarFile.Write("p", null, null, [Entry("x") with { Uid = "a b" }]));
        Assert.Throws<ArgumentException>(() => CalendarFile.Write("p", null, null, [Entry("x") with { End = Start }]));
    }
}
