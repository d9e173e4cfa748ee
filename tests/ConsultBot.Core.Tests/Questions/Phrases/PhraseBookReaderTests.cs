using System.Text;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Tests.Questions.Phrases;

public sealed class PhraseBookReaderTests
{
    [Fact]
    public void Read_AFile_GivesThePhrasesOfItsCues()
    {
        var book = Read("""["who", "by whom"]""", """["please"]""", """["steak"]""");

        Assert.Equal(["who", "by whom"], book.PhrasesOf(Cue.Who));
        Assert.True(book.IsNeutral("please"));
        Assert.Contains("steak", book.RightlySpelt);
    }

    [Theory]
    [InlineData("""["who", "Who"]""", "[]", "[]", "\"who\" stands twice in \"who\"; take one out.")]
    [InlineData("""["who"]""", """["please", "the", "please"]""", "[]", "\"please\" stands twice in \"neutral\"; take one out.")]
    [InlineData("""["who"]""", "[]", """["steak", "steak"]""", "\"steak\" stands twice in \"ordinary\"; take one out.")]
    [InlineData("""["who"]""", """["plain"]""", """["Plain"]""", "\"plain\" stands in \"neutral\" and in \"ordinary\"; take it out of one.")]
    public void Read_TheSameTwice_IsRefusedByName(string who, string neutral, string ordinary, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(who, neutral, ordinary)).Message);

    private static PhraseBook Read(string who, string neutral, string ordinary) => PhraseBookReader.Read(Encoding.UTF8.GetBytes(
        $$"""{ "language": "en", "cues": { "who": {{who}} }, "neutral": {{neutral}}, "ordinary": {{ordinary}}, "cardinals": {}, "ordinals": {} }"""));
}
