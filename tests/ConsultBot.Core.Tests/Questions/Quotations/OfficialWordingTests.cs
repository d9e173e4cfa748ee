using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Quotations;

public sealed class OfficialWordingTests
{
    private const string Question = "When does the canteen of the delegation centre open?";

    [Fact]
    public void Ask_WhatOnlyADocumentSays_QuotesItWithPlaceAndDate()
    {
        var reply = Ask(Papers.Engine(Papers.Of("logistics", Papers.Canteen, locator: "para. 7")), Question);

        Assert.Equal(AnswerKind.Answered, reply.Answer.Kind);
        Assert.Equal([new Citation("logistics", "para. 7")], reply.Answer.Citations);
        var said = Quotations(reply).Single();
        Assert.Equal("Official.Answer", said.Key);
        Assert.Equal((Papers.Canteen, "para. 7"), (Verbatim(said, "text"), Verbatim(said, "locator")));
        Assert.Equal(new Argument.Date(new PartialDate(2005)), said.Arguments["date"]);
    }

    [Fact]
    public void Ask_WhatNobodySays_IsStillRefused()
    {
        var engine = Papers.Engine(Papers.Of("logistics", Papers.Canteen));

        Assert.Equal(AnswerKind.Refused, Ask(engine, "How many submarines does the delegation of Atlantis have?").Answer.Kind);
        Assert.Equal(AnswerKind.Refused, Ask(engine, "What is the e-mail address of the canteen?").Answer.Kind);
    }

    [Theory]
    [InlineData(true, "Official.Binding")]
    [InlineData(false, "Official.NonBinding")]
    public void Ask_DocumentWithAStatementOnBinding_SaysIt(bool binding, string expected)
    {
        var reply = Ask(Papers.Engine(Papers.Of("logistics", Papers.Canteen, binding: binding)), Question);

        Assert.Equal(["Official.Answer", expected], Keys(reply));
    }

    [Fact]
    public void Ask_DocumentWithoutAStatementOnBinding_SaysNothingOfIt() =>
        Assert.Equal(["Official.Answer"], Keys(Ask(Papers.Engine(Papers.Of("logistics", Papers.Canteen)), Question)));

    [Fact]
    public void Ask_ForOrganizersOnly_IsQuotedToThemAlone()
    {
        var engine = Papers.Engine(Papers.Of("internal", Papers.Canteen, Audience.Organizers));

        Assert.Equal(AnswerKind.Answered, Ask(engine, Question, Audience.Organizers).Answer.Kind);
        Assert.Equal(AnswerKind.Refused, Ask(engine, Question).Answer.Kind);
    }

    [Fact]
    public void Ask_AsParticipant_IsAnsweredAsIfDocumentsForOrganizersDidNotExist()
    {
        var open = Papers.Of("open", "The delegation centre has a canteen. Delegates may use it.");
        var hidden = Enumerable.Range(1, 30).Select(number => Papers.Of($"hidden-{number}", Papers.Canteen + " Kenya chairs the Bali Process. RCP means secret.", Audience.Organizers));
        var (with, without) = (Papers.Engine([open, .. hidden]), Papers.Engine(open));
        string[] questions =
        [
            Question, "When does the canten open?", "Who chairs the Bali Process?", "What does RCP mean?", "Where are lanyards returned?", "What do you know about Kenya?",
            "What is the canteen?", "secret", "What does the paper hidden-3 say?", "How many members does MIDWA have?", "What are the criticisms of RCPs?",
        ];

        foreach (var question in questions)
        {
            foreach (var language in Languages.All)
            {
                var (seen, expected) = (with.Ask(question, language, ConversationFocus.None), without.Ask(question, language, ConversationFocus.None));
                Assert.Equal(Describe(expected), Describe(seen));
                Assert.DoesNotContain(seen.Answer.Citations, citation => citation.Source.StartsWith("hidden", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Ask_FrenchDocument_IsQuotedInFrenchWhereverItIsFound()
    {
        var engine = Papers.Engine(Papers.Of("logistique", "La cantine du centre des délégations ouvre à sept heures.", language: Language.French));
        var (french, english) = (
            engine.Ask("À quelle heure ouvre la cantine du centre des délégations ?", Language.French, ConversationFocus.None),
            engine.Ask("À quelle heure ouvre la cantine du centre des délégations ?", Language.English, ConversationFocus.None));

        Assert.Equal("Official.Answer", Quotations(french).Single().Key);
        Assert.Equal("Official.Answer.In", Quotations(english).Single().Key);
        Assert.Equal(new Argument.Inner(Phrase.Of("Official.French")).Phrase.Key, ((Argument.Inner)Quotations(english).Single().Arguments["language"]).Phrase.Key);
    }

    [Fact]
    public void Ask_NewerThanTheSources_IsAnsweredByANewerDocumentOnly()
    {
        const string Text = "In 2014 the Bali Process adopted a strategy on lanyards.";
        const string Ask2014 = "What strategy on lanyards did the Bali Process adopt in 2014?";

        Assert.Equal(AnswerKind.Answered, Ask(Papers.Engine(Papers.Of("new", Text, year: 2014)), Ask2014).Answer.Kind);
        Assert.Equal(AnswerKind.Refused, Ask(Papers.Engine(Papers.Of("old", Text, year: 2004)), Ask2014).Answer.Kind);
    }

    [Fact]
    public void Ask_TextOfACitedSource_StandsBesideTheCuratedAnswer()
    {
        var knowledge = Engine.Shipped.Knowledge;
        var passage = knowledge.Passages.First(passage => passage.Evidence.Citations.Count == 1 && Ask(Engine.Shipped, passage.Title.English).Question is FoundQuestion found && found.Findings[0] == passage.Id);
        var citation = passage.Evidence.Citations[0];
        var source = knowledge.GetSource(citation.Source);
        var document = Papers.Of("text-of-it", passage.Text.English, title: source.Title, locator: citation.Locator, binding: false);

        var reply = Ask(Papers.Engine(document), passage.Title.English);

        Assert.Equal(Keys(Ask(Engine.Shipped, passage.Title.English)).Append("Official.Beside").Append("Official.NonBinding"), Keys(reply));
        Assert.Contains(new Citation("text-of-it", citation.Locator), reply.Answer.Citations);
        Assert.InRange(Verbatim(Quotations(reply).Single(), "text").Length, 1, 410);
    }

    [Fact]
    public void Ask_AnotherDocument_DoesNotStandBesideACuratedAnswer()
    {
        var passage = Engine.Shipped.Knowledge.Passages[0];
        var document = Papers.Of("other", passage.Text.English, locator: passage.Evidence.Citations[0].Locator);

        Assert.Equal(Describe(Ask(Engine.Shipped, passage.Title.English)), Describe(Ask(Papers.Engine(document), passage.Title.English)));
    }

    [Fact]
    public void Ask_HeadingsAndPageNumbers_AreNotQuoted() => Assert.Equal(
        AnswerKind.Refused,
        Ask(Papers.Engine(Papers.Of("paper", [(PassageKind.Heading, "Section I", "When the canteen of the delegation centre opens"), (PassageKind.Apparatus, "page 1", "canteen delegation centre open")])), Question).Answer.Kind);

    [Fact]
    public void Ask_FollowUp_LeansOnWhatWasQuoted()
    {
        var engine = Papers.Engine(Papers.Of("logistics", [(PassageKind.Paragraph, "para. 1", Papers.Canteen), (PassageKind.Paragraph, "para. 2", "Parking at the airport is free of charge.")]));
        var first = Ask(engine, Question);

        Assert.Equal([new Citation("logistics", "para. 1")], engine.Ask("And when does it open?", Language.English, first.Focus).Answer.Citations);
        Assert.NotEqual(AnswerKind.Answered, Ask(engine, "And when does it open?").Answer.Kind);
    }

    [Fact]
    public void Ask_LongPassage_QuotesTheSentenceThatAnswers()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 12).Select(number => $"Delegations are kindly asked to note rule number {number} of the house."));
        var reply = Ask(Papers.Engine(Papers.Of("rules", $"{filler} {Papers.Canteen} {filler}")), Question);
        var text = Verbatim(Quotations(reply).Single(), "text");

        Assert.Contains("opens at seven o'clock.", text, StringComparison.Ordinal);
        Assert.StartsWith("[…] ", text, StringComparison.Ordinal);
        Assert.EndsWith(" […]", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 410);
    }

    private static Reply Ask(QuestionEngine engine, string question, Audience reader = Audience.Participants) =>
        engine.Ask(question, Language.English, ConversationFocus.None, reader);

    private static IEnumerable<Cited> Sentences(Reply reply) => reply.Answer.Blocks.OfType<AnswerBlock.Paragraph>().SelectMany(block => block.Sentences);

    private static IEnumerable<string> Keys(Reply reply) => Sentences(reply).Select(sentence => sentence.Phrase.Key);

    private static List<Phrase> Quotations(Reply reply) => [.. Sentences(reply).Select(sentence => sentence.Phrase).Where(phrase => phrase.Arguments.ContainsKey("text") && phrase.Key.StartsWith("Official.", StringComparison.Ordinal))];

    private static string Verbatim(Phrase phrase, string name) => ((Argument.Verbatim)phrase.Arguments[name]).Text;

    private static string Describe(Reply reply) => string.Join(
        '\n',
        [reply.Answer.Kind.ToString(), reply.Question.GetType().Name, .. reply.Answer.Citations.Select(citation => citation.ToString()), .. reply.Answer.Blocks.Select(Describe), .. reply.Answer.Suggestions.Select(choice => choice.Label.Key)]);

    private static string Describe(AnswerBlock block) => block is AnswerBlock.Paragraph paragraph
        ? string.Join('|', paragraph.Sentences.Select(sentence => sentence.Phrase.Key + string.Concat(sentence.Phrase.Arguments.Values)))
        : block.ToString();
}
