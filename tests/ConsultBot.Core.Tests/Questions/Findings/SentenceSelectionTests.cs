using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class SentenceSelectionTests
{
    [Fact]
    public void Of_OneSentenceBetweenTwoThatAnswer_ShowsItToo() =>
        Assert.Equal([0, 1, 2], Of("Which partners had the health workshop?", "The health workshop had partners.", "Doctors came.", "Other partners of the health workshop paid.", "Trade was not discussed.", "Nor was return."));

    [Fact]
    public void Of_TwoSentencesBetweenTwoThatAnswer_LeavesThemOut() =>
        Assert.Equal([0, 3], Of("Which partners had the health workshop?", "The health workshop had partners.", "Doctors came.", "Trade was not discussed.", "Other partners of the health workshop paid.", "Nor was return."));

    [Theory]
    [InlineData("Who opened the seminar, and where did the nurses meet?", true)]
    [InlineData("How many nurses came, and how many of them spoke?", true)]
    [InlineData("Where did the nurses meet?", false)]
    public void Of_TwoThingsAsked_ShowsAShortTextWhole(string question, bool isWhole) =>
        Assert.Equal(isWhole, Of(question, "A minister opened the seminar.", "Trade was discussed.", "The nurses did meet in Geneva.", "Return was left for later.").Count == 0);

    /// <returns>Positions of the sentences shown; empty for all.</returns>
    private static IReadOnlyList<int> Of(string question, params string[] sentences)
    {
        var evidence = new Evidence([new Citation("source", "Section A")], new PartialDate(2005));
        var finding = new Finding("a", new LocalText("Seminars"), [.. sentences.Select(sentence => new Statement(new LocalText(sentence), evidence))], LocalNames.None);
        var index = TextIndex.Build([finding.Searchable(Language.English)], Language.English);
        return new SentenceSelection(index, new TextRequest(question, Engine.Read(question), Language.English), index.Parts.Reader.Read(question)).Of(finding);
    }
}
