using ConsultBot.Core.Knowledge;
using Xunit.Abstractions;

namespace ConsultBot.Core.Tests.Questions.Speaking;

/// <summary>The detector on messages as people write them, each in conversations of all three languages and at a conversation's beginning.</summary>
public sealed class LanguageDetectorTests(ITestOutputHelper output)
{
    private static readonly List<(Language? Language, string Text)> Messages = Read();

    [Theory]
    [InlineData(true, 0.97)]
    [InlineData(false, 0.97)]
    public void Detect_MessagesOfALanguage_AreToldInConversationsOfAny(bool isEstablished, double floor)
    {
        var cases = Messages.Where(message => message.Language is not null)
            .SelectMany(message => Languages.All.Select(prior => (message.Text, Expected: message.Language!.Value, Prior: prior))).ToList();
        var wrong = cases.Where(item => Engine.Shipped.Detector.Detect(item.Text, item.Prior, isEstablished).Answering != item.Expected).ToList();
        wrong.ForEach(item => output.WriteLine($"{item.Prior} -> {Engine.Shipped.Detector.Detect(item.Text, item.Prior, isEstablished).Answering} not {item.Expected}: {item.Text}"));
        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count}");

        Assert.True(cases.Count >= 700, "Messages are missing.");
        Assert.True(wrong.Count <= cases.Count * (1 - floor), $"{wrong.Count} of {cases.Count} are wrong.");
        Assert.DoesNotContain(wrong, item => item.Prior == item.Expected);
    }

    [Fact]
    public void Detect_NamesAndEllipses_NeverChangeTheConversationsLanguage()
    {
        var neutral = Messages.Where(message => message.Language is null).SelectMany(message => Languages.All.Select(prior => (message.Text, Prior: prior))).ToList();

        var flipped = neutral.Where(item => Engine.Shipped.Detector.Detect(item.Text, item.Prior, isEstablished: true).Answering != item.Prior);

        Assert.True(neutral.Count >= 150, "Messages are missing.");
        Assert.Empty(flipped);
    }

    [Theory]
    [InlineData("Who are the members du Processus de Bali et ses observateurs?", Language.English, Language.French)]
    [InlineData("quels sont les founding members of the Bali Process", Language.French, Language.English)]
    [InlineData("quiénes son los members of the Lima process", Language.Spanish, Language.English)]
    public void Detect_MixedMessage_IsReadInBothLanguages(string text, Language one, Language other)
    {
        var heard = Engine.Shipped.Detector.Detect(text, Language.English, isEstablished: false);

        Assert.Contains(one, heard.Reading);
        Assert.Contains(other, heard.Reading);
    }

    [Fact]
    public void Detect_EllipsisOfAnotherLanguage_IsReadInThatLanguageAndAnsweredInTheConversations()
    {
        var heard = Engine.Shipped.Detector.Detect("et ses observateurs", Language.English, isEstablished: true);

        Assert.Equal(Language.French, heard.Reading[0]);
    }

    [Fact]
    public void Detect_LongPaste_IsToldFromItsBeginning()
    {
        var paste = string.Concat(Enumerable.Repeat("les membres du processus sont nombreux et variés. ", 500));

        Assert.Equal(Language.French, Engine.Shipped.Detector.Detect(paste, Language.English, isEstablished: true).Answering);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud83d")]
    [InlineData("''''’’’")]
    [InlineData("المشاورات")]
    [InlineData("日本語の質問です")]
    public void Detect_NothingInALanguageOfOurs_KeepsTheConversations(string text) =>
        Assert.Equal(Language.Spanish, Engine.Shipped.Detector.Detect(text, Language.Spanish, isEstablished: true).Answering);

    [Theory]
    [InlineData("[diagram]", Language.English)]
    [InlineData("zorglubes", Language.English)]
    [InlineData("frobnication", Language.French)]
    [InlineData("thingamajigs", Language.French)]
    [InlineData("weltschmerz", Language.Spanish)]
    public void Detect_ALoneWordThatNoLanguageKnows_KeepsTheSetting(string text, Language prior) =>
        Assert.Equal(prior, Engine.Shipped.Detector.Detect(text, prior, isEstablished: false).Answering);

    [Theory]
    [InlineData("[secretaría]", Language.Spanish)]
    [InlineData("[échange]", Language.French)]
    [InlineData("[meeting]", Language.English)]
    public void Detect_ALoneWordOfALanguage_IsOfThatLanguage(string text, Language language) =>
        Assert.All(Languages.All, prior => Assert.Equal(language, Engine.Shipped.Detector.Detect(text, prior, isEstablished: false).Answering));

    private static List<(Language? Language, string Text)> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Questions", "Speaking", "messages.txt");
        return [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2)).Select(parts => (Languages.Find(parts[0]), parts[1]))];
    }
}
