using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Tests.Search.Ranking;

public sealed class StemGroupsTests
{
    private static readonly StemGroups Groups = new([["launched", "founded"], ["launched", "began"], ["meetings", "gathering of states"]], Language.English);

    [Fact]
    public void Others_OfAWordInTwoGroups_AreThoseOfBothOnce()
    {
        Assert.Equal(["found", "began"], Groups.Others["launch"]);
        Assert.DoesNotContain("launch", Groups.Others["launch"]);
    }

    [Theory]
    [InlineData("lanch", "launch")]
    [InlineData("luanch", "launch")]
    [InlineData("launchx", "launch")]
    [InlineData("xlaunch", "launch")]
    [InlineData("laxxch", null)]
    [InlineData("bega", null)]
    public void FindMisspelt_OneSlipFromAStem_IsThatStem(string misspelt, string? meant) => Assert.Equal(meant, Groups.FindMisspelt(misspelt));
}
