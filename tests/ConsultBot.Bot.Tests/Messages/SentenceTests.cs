using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Tests.Messages;

public sealed class SentenceTests
{
    private static readonly Sentence Sentence = new(MessageCatalog.Load(Repository.Path("dialogs", "messages")));

    private static readonly Argument.Name Bali = new(new LocalText("Bali Process", "Processus de Bali"), new LocalText("the Bali Process", "le Processus de Bali"));

    [Fact]
    public void Write_NameInSentence_TakesItsArticleAndACapitalAtTheStart() =>
        Assert.Equal("The Bali Process dates from 2002.", Write("Start", ("process", Bali), ("year", new Argument.Number(2002) { IsYear = true })));

    [Theory]
    [InlineData(1, "The Bali Process has one member (as of 19 May 2005).")]
    [InlineData(1234, "The Bali Process has 1,234 members (as of 19 May 2005).")]
    public void Write_Count_ChoosesThePlural(int count, string expected) =>
        Assert.Equal(expected, Write("Members.Count", ("process", Bali), ("count", new Argument.Number(count)), ("asOf", new Argument.Date(PartialDate.Find("2005-05-19")!))));

    [Fact]
    public void Write_SortedSeries_IsAlphabeticalInTheReadersLanguage()
    {
        Argument.Name Of(string english, string spanish) => new(new LocalText(english, null, spanish));
        var states = new Argument.Series([Of("Germany", "Alemania"), Of("Egypt", "Egipto"), Of("Åland", "Åland")], Sorted: true);

        Assert.Equal("Åland, Egypt and Germany", Sentence.Write(states, Language.English, Markup.Plain));
        Assert.Equal("Åland, Alemania y Egipto", Sentence.Write(states, Language.Spanish, Markup.Plain));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[a](javascript:b)", "\\[a\\](javascript:b)")]
    [InlineData("**bold** _it_ `code` # | ~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\# \\| \\~")]
    [InlineData("A & B", "A &amp; B")]
    [InlineData("plain (text) 1. 2", "plain (text) 1. 2")]
    public void Write_TextOfTheData_CannotBecomeMarkup(string text, string escaped) =>
        Assert.Equal(escaped, Sentence.Write(new Argument.Verbatim(text), Language.English, Markup.Markdown));

    [Theory]
    [InlineData("\u202Ertl\u202C \u2066x\u2069", "rtl x")]
    [InlineData("a\u001B[2J\u0007\u009Bb\0", "a[2Jb")]
    [InlineData("one\ntwo\tthree می‌خواهم 👩‍👩‍👧", "one\ntwo\tthree می‌خواهم 👩‍👩‍👧")]
    public void Write_ControlsAndTurnsOfDirection_DoNotReachTheSentence(string text, string shown) =>
        Assert.Equal(shown, Sentence.Write(new Argument.Verbatim(text), Language.English, Markup.Plain));

    [Fact]
    public void Write_PlaceThatNothingFills_IsAnErrorOfTheProgram() => Assert.Throws<FormatException>(() => Write("Start"));

    [Fact]
    public void Write_UnknownKey_IsAnErrorOfTheProgram() => Assert.Throws<KeyNotFoundException>(() => Write("No.Such.Key"));

    private static string Write(string key, params (string, Argument)[] arguments) => Sentence.Write(Phrase.Of(key, arguments), Language.English, Markup.Plain);
}
