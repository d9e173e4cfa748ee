using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

public sealed class SentenceChoiceTests
{
    [Theory]
    [InlineData("when was the authority founded", "It was founded in 1923 by two captains.")]
    [InlineData("do ships pay dues", "Ships pay no dues on Sundays.")]
    public void Best_One_IsTheSentenceThatAnswers(string question, string expected) =>
        Assert.Equal(expected, Assert.Single(Choose(SmallCollection.Text(SmallCollection.Harbour), question, 1)).Text);

    [Fact]
    public void Best_Two_KeepTheOrderOfTheTextAndTheirPositions()
    {
        var chosen = Choose(SmallCollection.Text(SmallCollection.Harbour), "which dues do ships pay to the harbour authority", 2);

        Assert.Equal([0, 2], chosen.Select(sentence => sentence.Position));
    }

    [Fact]
    public void Best_WhenQuestion_PrefersTheSentenceWithAYear()
    {
        var chosen = Choose("The agreement was signed by two ministers. The agreement was signed on 4 May 1998.", "when was the agreement signed", 1);

        Assert.Equal(1, Assert.Single(chosen).Position);
    }

    [Fact]
    public void Best_HowManyQuestion_PrefersTheSentenceWithANumber()
    {
        var chosen = Choose("States took part in the workshop gladly. Some twenty states took part in the workshop.", "how many states took part in the workshop", 1);

        Assert.Equal(1, Assert.Single(chosen).Position);
    }

    [Fact]
    public void Best_AbbreviationsInitialsAndNumbers_DoNotEndASentence()
    {
        var chosen = Choose("See Annex A, no. 12 of the paper by J. R. Smith (3.5 pages). Next.", "annex paper", 1);

        Assert.Equal("See Annex A, no. 12 of the paper by J. R. Smith (3.5 pages).", Assert.Single(chosen).Text);
    }

    [Fact]
    public void Best_FewerSentencesThanAsked_ReturnsAll() => Assert.Equal(2, Choose("One thing. Another thing.", "thing", 9).Count);

    [Theory]
    [InlineData("")]
    [InlineData(" … !\n\n")]
    public void Best_TextWithoutWords_ReturnsNothing(string text) => Assert.Empty(Choose(text, "anything", 2));

    [Fact]
    public void Best_IndexInAnotherLanguage_Throws() =>
        Assert.Throws<ArgumentException>(() => SentenceChoice.Best("Texte.", "question", Language.French, SmallCollection.English, 1));

    private static IReadOnlyList<ChosenSentence> Choose(string text, string question, int count) =>
        SentenceChoice.Best(text, question, Language.English, SmallCollection.English, count);
}
