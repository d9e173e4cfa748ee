using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Tests.Answers;

public sealed class AnswerTextTests
{
    private static readonly AnswerText Text = new(new Sentence(MessageCatalog.Load(Repository.Path("dialogs", "messages"))));

    private static readonly KnowledgeBase Knowledge = new(
        [
            new Source("one", "First *title*", null, [], "Publisher", PartialDate.Find("2005")!, ["en"], []),
            new Source("two", "Second", "MC/1", [], "Council", PartialDate.Find("2002-11-01")!, ["en"], []),
        ],
        [], [], [], [], [], [], [], [], [], [], []);

    [Fact]
    public void Write_SentencesOfTwoSources_AreNumberedInOrderOfMention()
    {
        var answer = Paragraph(Say("B", new Citation("two", "para. 1")), Say("A", new Citation("one", "Annex A")), Say("C", new Citation("two", "para. 1")));

        var written = Text.Write(answer, Knowledge, Language.English, Markup.Plain);

        Assert.StartsWith("B [1] A [2] C [1]\n\nSources:\n\n[1] Council, “Second”, MC/1 (1 November 2002), para. 1\n\n[2] Publisher, “First *title*” (2005), Annex A", written.Text, StringComparison.Ordinal);
        Assert.Equal(["two", "one"], written.Citations.Select(citation => citation.Source));
    }

    [Fact]
    public void Write_RunOfSentencesWithOneSource_CarriesItsMarkOnce() =>
        Assert.StartsWith("A B [1]\n\nSource:", Text.Write(Paragraph(Say("A", new Citation("one", "x")), Say("B", new Citation("one", "x"))), Knowledge, Language.English, Markup.Plain).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_WithoutCitations_NamesNoSource() =>
        Assert.Equal("A", Text.Write(Paragraph(Say("A")), Knowledge, Language.English, Markup.Plain).Text);

    [Fact]
    public void Write_MarkdownInATitle_IsEscaped() =>
        Assert.Contains("First \\*title\\*", Text.Write(Paragraph(Say("A", new Citation("one", "x"))), Knowledge, Language.English, Markup.Markdown).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_Listing_NumbersAndIndents()
    {
        ListedItem Item(string text, int? number, params ListedItem[] children) => new(Phrase.Of("Item", ("text", new Argument.Verbatim(text))), number, children, []);
        var listing = new AnswerBlock.Listing(Say("Lead"), [Item("One", 1, Item("inner", null)), Item("Two", 2)]);
        var answer = new Answer(AnswerKind.Answered, [listing], [], []);

        Assert.Equal("Lead\n\n1. One\n   - Inner\n2. Two", Text.Write(answer, Knowledge, Language.English, Markup.Plain).Text);
    }

    [Theory]
    [InlineData(Language.English, "Fish", "Source:")]
    [InlineData(Language.French, "Poisson", "Source (notre traduction, non officielle)\u00A0:")]
    [InlineData(Language.Spanish, "Pez", "Fuente (traducción nuestra, no oficial):")]
    public void Write_TextInOurTranslation_SaysSoOnceAtTheSources(Language language, string text, string lead)
    {
        var answer = Paragraph(Ours(isName: false), Ours(isName: false));

        Assert.StartsWith($"{text} {text} [1]\n\n{lead}\n\n[1] ", Text.Write(answer, Knowledge, language, Markup.Plain).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NameInOurTranslation_SaysSoBehindTheName() =>
        Assert.StartsWith("Poisson (notre traduction) [1]\n\nSource\u00A0:", Text.Write(Paragraph(Ours(isName: true)), Knowledge, Language.French, Markup.Plain).Text, StringComparison.Ordinal);

    private static Cited Ours(bool isName)
    {
        var text = new LocalText("Fish", "Poisson", "Pez") { Ours = [Language.French, Language.Spanish] };
        return new Cited(Phrase.Of("Item", ("text", new Argument.Words(text) { SaysWhetherOurs = isName })), [new Citation("one", "x")]);
    }

    private static Cited Say(string text, params Citation[] citations) => new(Phrase.Of("Item", ("text", new Argument.Verbatim(text))), citations);

    private static Answer Paragraph(params Cited[] sentences) => new(AnswerKind.Answered, [new AnswerBlock.Paragraph(sentences)], [], []);
}
