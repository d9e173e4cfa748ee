using ConsultBot.Core.People;

namespace ConsultBot.Core.Tests.People;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("Africa/Accra", "Africa/Accra")]
    [InlineData("africa/accra", "Africa/Accra")]
    [InlineData("accra", "Africa/Accra")]
    [InlineData("New York", "America/New_York")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("Sao Paulo", "America/Sao_Paulo")]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe", null)]
    [InlineData("", null)]
    [InlineData("Atlantis", null)]
    public void Find_AsPeopleWriteIt_IsTheZoneOrNothing(string text, string? expected) => Assert.Equal(expected, ZoneNames.Find(text));
}
