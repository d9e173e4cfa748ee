using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

public sealed class TextIndexTests
{
    private static readonly SearchableText[] Texts =
    [
        new("Launch of the dialogue", "The dialogue was launched in November 2001, on the fiftieth anniversary of the organisation.", ["begin", "start"]),
        new("Remittances", "Money that migrants send home. Lower transfer costs are an effective practice.", []),
        new("Consultations in Asia", "The consultation for Asia took place in Guilin, the one for Africa in Addis Ababa.", []),
        new("Secretariat", "The office in Geneva serves as the secretariat.", []),
    ];

    private static readonly TextIndex Index = TextIndex.Build(Texts, Language.English);

    [Theory]
    [InlineData("When was the dialogue launched?", 0)]
    [InlineData("cost of transferring remittances", 1)]
    [InlineData("In which city was the Asian consultation held, Guilin?", 2)]
    [InlineData("Who serves as secretariat?", 3)]
    [InlineData("rmittances transfr costs", 1)]
    public void Find_Question_PutsTheTextThatAnswersFirst(string question, int text) => Assert.Equal(text, Index.Find(question, 3)[0].Text);

    [Fact]
    public void Find_WordsThatNoTextHas_IsNotToBeAnsweredWith()
    {
        var hits = Index.Find("What will the weather be like tomorrow in Paris?", 3);

        Assert.True(hits.Count == 0 || hits[0].Evidence.Confidence < SearchEvidence.Accept, string.Join(", ", hits.Select(hit => hit.Evidence.Confidence)));
    }

    [Fact]
    public void Find_Hits_AreBestFirstAndNoMoreThanAsked()
    {
        var hits = Index.Find("the secretariat of the consultations in Geneva and the launch of the dialogue", 2);

        Assert.InRange(hits.Count, 1, 2);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Text), hits.Select(hit => hit.Text));
        Assert.All(hits, hit => Assert.InRange(hit.Evidence.Coverage, 0.0, 1.0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ?!  ")]
    [InlineData("\u0000\ud83d\ude00 <script>")]
    public void Find_NothingToLookFor_FindsNothingAndDoesNotFail(string question) => Assert.True(Index.Find(question, 3).Count is >= 0 and <= 3);

    [Fact]
    public void Find_FromManyThreads_GivesTheSame()
    {
        var expected = Index.Find("launch of the dialogue", 2).Select(hit => hit.Text).ToList();

        Parallel.For(0, 200, _ => Assert.Equal(expected, Index.Find("launch of the dialogue", 2).Select(hit => hit.Text)));
    }

    [Fact]
    public void Build_WithoutTexts_FindsNothing() => Assert.Empty(TextIndex.Build([], Language.French).Find("bonjour", 3));
}
