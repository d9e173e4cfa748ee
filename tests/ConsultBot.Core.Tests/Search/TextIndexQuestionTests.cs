using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

public sealed class TextIndexQuestionTests
{
    [Theory]
    [InlineData("who looks after the lighthouse", SmallCollection.Harbour)]
    [InlineData("renewing visas", SmallCollection.Visas)]
    [InlineData("what does a renewal cost", SmallCollection.Fees)]
    [InlineData("recognising a forged passport", SmallCollection.Training)]
    [InlineData("when does the reading room open", SmallCollection.Library)]
    public void Find_QuestionInOtherForms_PutsTheRightTextFirst(string question, int expected) =>
        Assert.Equal(expected, SmallCollection.First(SmallCollection.English, question));

    [Theory]
    [InlineData("lighthuose", SmallCollection.Harbour)]
    [InlineData("pasports", SmallCollection.Training)]
    [InlineData("libary", SmallCollection.Library)]
    [InlineData("LIBRÁRY", SmallCollection.Library)]
    [InlineData("fotographs", -1)]
    public void Find_MistypedWord_IsCorrectedWithinTheAllowedEdits(string question, int expected) =>
        Assert.Equal(expected, SmallCollection.First(SmallCollection.English, question));

    [Fact]
    public void Find_KnownWordNextToASimilarOne_IsNotCorrected()
    {
        var index = TextIndex.Build([new("", "A cart of hay.", []), new("", "A card of paper.", [])], Language.English);

        Assert.Equal([1], index.Find("card", 5).Select(hit => hit.Text));
    }

    [Fact]
    public void Find_QuestionOfStopWordsOnly_IsAnsweredByThem() =>
        Assert.Equal(SmallCollection.Fees, SmallCollection.First(SmallCollection.English, "what does it"));

    [Fact]
    public void Find_NoWordKnown_FindsNothing() => Assert.Empty(SmallCollection.English.Find("xylophone quartets", 10));

    [Theory]
    [InlineData("")]
    [InlineData("   ?!…\0\u202e")]
    [InlineData("\ud800\udfff\ud800")]
    public void Find_NoWordsAtAll_FindsNothing(string question) => Assert.Empty(SmallCollection.English.Find(question, 10));

    [Fact]
    public void Find_EmptyIndex_FindsNothing() => Assert.Empty(TextIndex.Build([], Language.French).Find("bonjour", 3));

    [Fact]
    public void Find_PastedPage_LooksAtItsFirstWordsOnly()
    {
        var paste = "lighthouse " + string.Join(' ', Enumerable.Range(0, 4000).Select(number => "word" + number));

        Assert.Equal(SmallCollection.Harbour, SmallCollection.First(SmallCollection.English, paste));
    }

    [Fact]
    public void Find_Limit_IsKeptAndOrderFalls()
    {
        var hits = SmallCollection.English.Find("the library licence number collected in the bay", 3);

        Assert.Equal(3, hits.Count);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
        Assert.Equal(hits.OrderByDescending(hit => hit.Evidence.Confidence), hits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Find_LimitOutOfRange_Throws(int limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCollection.English.Find("library", limit));

    [Fact]
    public void Find_EqualTexts_ComeInTheirOrder()
    {
        var index = TextIndex.Build([.. Enumerable.Repeat(new SearchableText("Same", "The very same text.", []), 5)], Language.English);

        Assert.Equal([0, 1, 2, 3, 4], index.Find("same text", 5).Select(hit => hit.Text));
    }

    [Fact]
    public void Find_WordsTogether_BeatsWordsApart()
    {
        var index = TextIndex.Build(
            [new("", "Travel is cheap. Bring the document.", []), new("", "Bring the travel document. It is cheap.", [])], Language.English);

        Assert.Equal([1, 0], index.Find("travel document", 2).Select(hit => hit.Text));
    }

    [Fact]
    public void Find_ManyThreads_GiveTheAnswersOfOne()
    {
        string[] questions = ["lighthouse", "what does a renewal cost", "libary hours", "forged passports", "the last bus"];
        var expected = questions.Select(question => SmallCollection.English.Find(question, 5).Select(hit => (hit.Text, hit.Score)).ToList()).ToList();

        Parallel.For(0, 400, round =>
        {
            var at = round % questions.Length;
            Assert.Equal(expected[at], SmallCollection.English.Find(questions[at], 5).Select(hit => (hit.Text, hit.Score)));
        });
    }
}
