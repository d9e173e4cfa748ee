using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers from the International Agenda for Migration Management: headings and understandings, none of them binding.</summary>
internal sealed class AgendaAnswers(KnowledgeBase knowledge)
{
    public Answer Headings(HeadingsQuestion question)
    {
        var all = knowledge.Headings;
        if (question.WantsCount)
        {
            return Sentence("Headings.Count", all.Count, all[0].Evidence, [Suggestions.Plain("Ask.Headings")]);
        }

        if (question.Numbers.Count == 0)
        {
            var lead = new Cited(Phrase.Of(!question.IsUnnamed ? "Headings.All" : question.AsksWhether ? "Headings.No" : "Headings.NoneNamed", ("count", new Argument.Number(all.Count)), ("asOf", new Argument.Date(all[0].Evidence.AsOf))), [all[0].Evidence.Whole]);
            return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(lead, [.. all.Select(Item)])], [], [Suggestions.Plain("Ask.Understandings")]);
        }

        var chosen = all.Where(heading => question.Numbers.Contains(heading.Number)).ToList();
        IEnumerable<AnswerBlock> verdict = question.AsksWhether ? [new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Headings.Yes"))])] : [];
        return new Answer(AnswerKind.Answered, [.. verdict, .. chosen.Select(One)], [], Neighbours("Ask.Heading", chosen[^1].Number, all.Count));
    }

    public Answer Understandings(UnderstandingsQuestion question)
    {
        var all = knowledge.Understandings;
        if (question.WantsCount)
        {
            return Sentence("Understandings.Count", all.Count, all[0].Evidence, [Suggestions.Plain("Ask.Understandings")]);
        }

        if (question.Numbers.Count == 0)
        {
            var lead = new Cited(Phrase.Of(question.IsUnnamed ? "Understandings.NoneNamed" : "Understandings.All", ("count", new Argument.Number(all.Count)), ("asOf", new Argument.Date(all[0].Evidence.AsOf))), [all[0].Evidence.Whole]);
            var items = all.Select(understanding => new ListedItem(Phrase.Of("Item", ("text", new Argument.Words(understanding.Title))), understanding.Number, [], []));
            return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(lead, [.. items])], [], [Suggestions.Plain("Ask.Headings")]);
        }

        var chosen = all.Where(understanding => question.Numbers.Contains(understanding.Number)).ToList();
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Paragraph([.. chosen.Select(One)])], [], Neighbours("Ask.Understanding", chosen[^1].Number, all.Count));
    }

    public Answer Missing(NumberMissingQuestion question)
    {
        var (key, count, evidence) = question.Headings
            ? ("Headings.NoSuchNumber", knowledge.Headings.Count, knowledge.Headings[0].Evidence)
            : ("Understandings.NoSuchNumber", knowledge.Understandings.Count, knowledge.Understandings[0].Evidence);
        var phrase = Phrase.Of(key, ("number", new Argument.Number(question.Number)), ("count", new Argument.Number(count)));
        return new Answer(AnswerKind.Refused, [new AnswerBlock.Paragraph([new Cited(phrase, [evidence.Whole])])], [],
            [Suggestions.Plain(question.Headings ? "Ask.Headings" : "Ask.Understandings")]);
    }

    private static Answer Sentence(string key, int count, Evidence evidence, IReadOnlyList<Choice> suggestions) =>
        new(AnswerKind.Answered,
            [new AnswerBlock.Paragraph([new Cited(Phrase.Of(key, ("count", new Argument.Number(count)), ("asOf", new Argument.Date(evidence.AsOf))), [evidence.Whole])])],
            [], suggestions);

    private static ListedItem Item(Heading heading) =>
        new(Phrase.Of("Item", ("text", new Argument.Words(heading.Title))), heading.Number, [.. heading.Subheadings.Select(Item)], []);

    private static ListedItem Item(Subheading part) =>
        new(Phrase.Of("Item", ("text", new Argument.Words(part.Title))), null, [.. part.Subheadings.Select(Item)], []);

    private static AnswerBlock One(Heading heading)
    {
        var arguments = new (string, Argument)[]
        {
            ("number", new Argument.Number(heading.Number)), ("title", new Argument.Words(heading.Title)),
            ("count", new Argument.Number(heading.Subheadings.Count)), ("asOf", new Argument.Date(heading.Evidence.AsOf)),
        };
        return heading.Subheadings.Count == 0
            ? new AnswerBlock.Paragraph([new Cited(Phrase.Of("Heading.Alone", arguments), heading.Evidence.Citations)])
            : new AnswerBlock.Listing(new Cited(Phrase.Of("Heading.WithParts", arguments), heading.Evidence.Citations), [.. heading.Subheadings.Select(Item)]);
    }

    private static Cited One(Understanding understanding) => new(
        Phrase.Of("Understanding",
            ("number", new Argument.Number(understanding.Number)), ("title", new Argument.Words(understanding.Title)),
            ("text", new Argument.Words(understanding.Text)), ("asOf", new Argument.Date(understanding.Evidence.AsOf))),
        understanding.Evidence.Citations);

    private static IReadOnlyList<Choice> Neighbours(string key, int number, int count)
    {
        Phrase Ask(int which) => Phrase.Of(key, ("number", new Argument.Number(which)));
        var next = number < count ? number + 1 : number - 1;
        return [new Choice(Ask(next), Ask(next)), Suggestions.Plain(key + "s")];
    }
}
