using System.Text.Json;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops.Hosts;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Hosts;

public sealed class HostBookTests
{
    [Fact]
    public void Hosts_Shipped_HaveKnownStatesAndZones()
    {
        using var states = JsonDocument.Parse(WorkshopFiles.Knowledge("states.json"));
        var known = states.RootElement.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("id").GetString()).ToHashSet();

        Assert.InRange(WorkshopFiles.Hosts.States.Count, 40, 250);
        Assert.All(WorkshopFiles.Hosts.States, host => Assert.Contains(host.State, known));
        Assert.All(WorkshopFiles.Hosts.States.SelectMany(host => host.Cities), city => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(city.Zone)));
        Assert.All(WorkshopFiles.Hosts.States.SelectMany(host => host.Holidays), holiday => Assert.NotNull(holiday.Name.French));
    }

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void In_EasterSunday_IsThatOfTheTables(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), new Holiday(new LocalText("Easter"), 0, 0, 0).In(year));

    [Fact]
    public void In_LeapDay_IsMissingInOtherYears()
    {
        var holiday = new Holiday(new LocalText("Leap day"), 2, 29, 0);

        Assert.Null(holiday.In(2027));
        Assert.Equal(new LocalDate(2028, 2, 29), holiday.In(2028));
    }

    [Fact]
    public void FindHolidays_SwissNationalDay_IsPublicThereOnly()
    {
        var days = new DateSpan(new LocalDate(2027, 7, 30), new LocalDate(2027, 8, 2));

        var found = WorkshopFiles.Hosts.FindHolidays("switzerland", days);

        Assert.Equal([(new LocalDate(2027, 7, 30), false), (new LocalDate(2027, 8, 1), true)], found.Select(holiday => (holiday.Day, holiday.IsPublic)));
        Assert.DoesNotContain(WorkshopFiles.Hosts.FindHolidays("ghana", days), holiday => holiday.IsPublic);
    }

    [Fact]
    public void FindHolidays_OverTheTurnOfTheYear_FindsBothYears()
    {
        var found = WorkshopFiles.Hosts.FindHolidays("ghana", new DateSpan(new LocalDate(2027, 12, 20), new LocalDate(2028, 1, 5)));

        Assert.Equal([new LocalDate(2027, 12, 25), new LocalDate(2027, 12, 26), new LocalDate(2028, 1, 1)], found.Select(holiday => holiday.Day));
    }

    [Theory]
    [InlineData("Geneva", "switzerland")]
    [InlineData("genève", "switzerland")]
    [InlineData("Ginebra", "switzerland")]
    [InlineData("new york", "united-states")]
    public void FindCity_InAnyLanguage_FindsIt(string name, string state) => Assert.Equal(state, WorkshopFiles.Hosts.FindCity(name)?.State);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"hosts":[{"state":"x"}],"observances":[]}""")]
    [InlineData("""{"hosts":[],"observances":[{"month":"x","name":{"en":"a"}}]}""")]
    public void Read_DamagedFile_SaysSo(string json) => Assert.Throws<FormatException>(() => HostBook.Read(System.Text.Encoding.UTF8.GetBytes(json)));
}
