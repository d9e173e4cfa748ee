using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

public sealed class SearchEvidenceTests
{
    [Fact]
    public void Evidence_WordThatNoTextHas_IsNamedAndLowersCoverage()
    {
        var whole = SmallCollection.English.Find("forged passports", 1)[0].Evidence;
        var half = SmallCollection.English.Find("forged passports for astronauts", 1)[0].Evidence;

        Assert.Equal(1, whole.Coverage, 6);
        Assert.Empty(whole.Unmatched);
        Assert.Equal(["astronauts"], half.Unmatched);
        Assert.InRange(half.Coverage, 0.3, 0.9);
        Assert.True(half.Confidence < whole.Confidence);
    }

    [Fact]
    public void Evidence_RepeatedAndStopWords_DoNotCountAsUnmatched() =>
        Assert.Equal(["zebra"], SmallCollection.English.Find("where would the zebra and the zebra fish in the bay be", 1)[0].Evidence.Unmatched);

    [Theory]
    [InlineData("how do I renew a visa")]
    [InlineData("who founded the harbour authority")]
    [InlineData("opening hours of the library")]
    public void Confidence_QuestionThatATextAnswers_IsAccepted(string question) =>
        Assert.True(SmallCollection.English.Find(question, 1)[0].Evidence.Confidence >= SearchEvidence.Accept);

    [Theory]
    [InlineData("which striker scored a number of goals last season")]
    [InlineData("is the interest rate on mortgages paid in summer")]
    [InlineData("recipe with bread for vegan lasagne")]
    public void Confidence_QuestionOnSomethingElse_IsNotAccepted(string question) =>
        Assert.All(SmallCollection.English.Find(question, 10), hit => Assert.True(hit.Evidence.Confidence < SearchEvidence.Accept));

    [Fact]
    public void Confidence_LongerQuestionMetAsWell_IsSurer()
    {
        var one = SmallCollection.English.Find("passports", 1)[0].Evidence;
        var all = SmallCollection.English.Find("how do officers learn to recognise forged passports", 1)[0].Evidence;

        Assert.Equal(one.Coverage, all.Coverage, 6);
        Assert.True(all.Confidence > one.Confidence);
    }

    [Fact]
    public void Evidence_AllShares_StayWithinTheirBounds()
    {
        foreach (var hit in SmallCollection.English.Find("the market number of the bus licence collected by the band", 10))
        {
            var evidence = hit.Evidence;
            Assert.All([evidence.Coverage, evidence.SentenceCoverage, evidence.Gap, evidence.Confidence], share => Assert.InRange(share, 0, 1 + 1e-9));
        }
    }

    [Fact]
    public void Gap_OnlyHit_IsWhole() => Assert.Equal(1, SmallCollection.English.Find("lighthouse", 5)[0].Evidence.Gap);
}
