using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>Which of several texts on a subject answers.</summary>
public sealed class FindingChoiceTests
{
    [Theory]
    [InlineData("Who is the Director General of IOM?", Language.English)]
    [InlineData("Qui est le directeur de l'OIM ?", Language.French)]
    public void Ask_WhoSomebodyIs_IsNotToldWhatAnotherNameMeans(string question, Language language) =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask(question, null, language).Answer.Kind);

    [Fact]
    public void Ask_WhenOfWhatIsKnownByWho_TellsTheDate() =>
        Assert.Equal("e-berne-initiative-launch", First("¿Y en qué año lanzó la Iniciativa de Berna?", Language.Spanish));

    [Fact]
    public void Ask_FollowUpInHalfOfTheTextsWords_GoesOnFromWhatWasSaid()
    {
        var before = Engine.Ask("When did the South American Conference on Migration begin?");

        var reply = Engine.Ask("And how does its presidency move about?", before.Focus);

        Assert.Equal("p-sacm-presidency-rotation", Assert.IsType<FoundQuestion>(reply.Question).Findings[0]);
    }

    [Fact]
    public void Choose_TheBestHasNoDateThatIsAskedFor_PutsFirstWhatHasOneAndIsNearlyAsGood() =>
        Assert.Equal("dated", Choose(Judged("undated", 10, lacksTrait: true), Judged("dated", 7))[0]);

    [Fact]
    public void Choose_WhatHasTheDateIsFarWorse_KeepsTheBestFirst() =>
        Assert.Equal("undated", Choose(Judged("undated", 10, lacksTrait: true), Judged("dated", 5))[0]);

    [Fact]
    public void Choose_TheBestIsKnownToAnswer_KeepsItFirst() =>
        Assert.Equal("known", Choose(Judged("known", 10, lacksTrait: true, likeness: 0.95), Judged("dated", 9))[0]);

    [Fact]
    public void Choose_AnAmountIsAskedForAndNothingHasOne_ChoosesNothing() =>
        Assert.Empty(Choose("How much did the legal study cost?", Judged("a", 10, lacksTrait: true), Judged("b", 9, lacksTrait: true)));

    [Theory]
    [InlineData("Why do critics fault protection in the region?", "p-protection-region-criticism")]
    [InlineData("How many papers by experts were in the study on legal norms?", "p-bn-seventeen-papers")]
    public void Ask_WhatATextHasInOtherWords_ShowsThatText(string question, string finding) =>
        Assert.Equal(finding, First(question, Language.English));

    private static string First(string question, Language language) => Assert.IsType<FoundQuestion>(Engine.Ask(question, null, language).Question).Findings[0];

    private static IReadOnlyList<string> Choose(params JudgedFinding[] judged) => Choose("When was the legal study published?", judged);

    private static IReadOnlyList<string> Choose(string question, params JudgedFinding[] judged)
    {
        var request = new TextRequest(question, Engine.Read(question), Language.English);
        var index = TextIndex.Build([.. judged.Select(one => one.Finding.Searchable(Language.English))], Language.English);
        return new FindingChoice(request, judged, new SentenceSelection(index, request, index.Parts.Reader.Read(question))).Choose().Answering;
    }

    private static JudgedFinding Judged(string id, double score, bool lacksTrait = false, double likeness = 0)
    {
        var text = new Statement(new LocalText($"The legal study {id}."), new Evidence([new Citation("source", id)], new PartialDate(2005)));
        var evidence = new SearchEvidence(Coverage: 1, SentenceCoverage: 1, Gap: 0, Strength: 1, Unmatched: [], Confidence: 1);
        var signs = new FindingSigns(1, 1, 1, 0, LacksFocus: false, LacksYear: false, LacksNames: 0, LacksTrait: lacksTrait) { Likeness = likeness };
        return new JudgedFinding(new Finding(id, new LocalText("Legal study"), [text], LocalNames.None), new SearchHit(0, score, evidence), signs, score);
    }
}
