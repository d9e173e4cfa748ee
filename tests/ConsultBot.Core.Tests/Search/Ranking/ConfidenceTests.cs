using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Tests.Search.Ranking;

public sealed class ConfidenceTests
{
    private static readonly HitSigns Middling = new(
        TitleByFit: 0.2, TextScore: 0.8, Coverage: 0.6, Substance: 0.4, Unknown: 0.2, SubjectGap: 0.1, NextGap: 0.1, Alone: 0.5);

    [Fact]
    public void Of_MoreEvidence_IsSurer() =>
        Assert.All(
            [
                Middling with { TitleByFit = 0.3 }, Middling with { TextScore = 0.9 }, Middling with { Coverage = 0.7 }, Middling with { Substance = 0.5 },
                Middling with { SubjectGap = 0.2 }, Middling with { NextGap = 0.2 }, Middling with { Unknown = 0.1 },
            ],
            more => Assert.True(Confidence.Of(more) > Confidence.Of(Middling), $"{more}"));

    [Fact]
    public void Of_CoverageUnderATitleOfItsOwn_SaysNothing()
    {
        var own = Middling with { Alone = 1 };

        Assert.Equal(Confidence.Of(own), Confidence.Of(own with { Coverage = 1 }));
    }
}
