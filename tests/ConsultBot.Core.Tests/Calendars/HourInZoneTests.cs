using System.Globalization;
using ConsultBot.Core.Calendars;
using NodaTime;

namespace ConsultBot.Core.Tests.Calendars;

public sealed class HourInZoneTests
{
    [Theory]
    [InlineData("Europe/Zurich", 2027, 9, 14, 9, 30, HourInZoneKind.Once, "2027-09-14T07:30:00Z")]
    [InlineData("Europe/Zurich", 2027, 3, 28, 2, 30, HourInZoneKind.Skipped, "2027-03-28T00:59:00Z 2027-03-28T01:00:00Z")]
    [InlineData("Europe/Zurich", 2027, 10, 31, 2, 30, HourInZoneKind.Repeated, "2027-10-31T00:30:00Z 2027-10-31T01:30:00Z")]
    [InlineData("America/New_York", 2027, 3, 14, 2, 0, HourInZoneKind.Skipped, "2027-03-14T06:59:00Z 2027-03-14T07:00:00Z")]
    [InlineData("America/New_York", 2027, 11, 7, 1, 30, HourInZoneKind.Repeated, "2027-11-07T05:30:00Z 2027-11-07T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", 2027, 10, 3, 2, 15, HourInZoneKind.Skipped, "2027-10-02T15:29:00Z 2027-10-02T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", 2027, 4, 4, 1, 45, HourInZoneKind.Repeated, "2027-04-03T14:45:00Z 2027-04-03T15:15:00Z")]
    [InlineData("Asia/Kathmandu", 2027, 9, 14, 9, 30, HourInZoneKind.Once, "2027-09-14T03:45:00Z")]
    [InlineData("Asia/Kolkata", 2027, 9, 14, 0, 0, HourInZoneKind.Once, "2027-09-13T18:30:00Z")]
    [InlineData("Pacific/Kiritimati", 2027, 9, 14, 9, 30, HourInZoneKind.Once, "2027-09-13T19:30:00Z")]
    [InlineData("Pacific/Pago_Pago", 2027, 9, 14, 9, 30, HourInZoneKind.Once, "2027-09-14T20:30:00Z")]
    [InlineData("Pacific/Apia", 2011, 12, 30, 9, 30, HourInZoneKind.Skipped, "2011-12-30T09:59:00Z 2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Chatham", 2027, 9, 26, 2, 50, HourInZoneKind.Skipped, "2027-09-25T13:59:00Z 2027-09-25T14:00:00Z")]
    public void Of_DayAndHour_IsTheMomentOrWhatItCanBe(string zone, int year, int month, int day, int hour, int minute, HourInZoneKind kind, string instants)
    {
        var found = HourInZone.Of(new LocalDateTime(year, month, day, hour, minute), DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(kind, found.Kind);
        Assert.Equal(instants, string.Join(' ', found.Choices.Select(choice => choice.ToInstant().ToString("g", CultureInfo.InvariantCulture))));
        Assert.Equal(kind == HourInZoneKind.Once, found.Only is not null);
    }
}
