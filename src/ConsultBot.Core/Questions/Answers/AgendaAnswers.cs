using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Answers from the International Agenda for Migration Management: headings and understandings, none of them binding.</summary>
internal sealed class AgendaAnswers(KnowledgeBase knowledge)
{
    private static readonly IReadOnlyList<Choice> Lists = [Suggestions.Plain("Ask.Headings"), Suggestions.Plain("Ask.Understandings")];

    public Answer Headings(HeadingsQuestion question)
    {
        var all = knowledge.Headings;
        if (question.HasParts is { } hasParts)
        {
            return WithParts(hasParts);
        }

        if (question.WantsCount)
        {
            return Sentence("Headings.Count", all.Count, all[0].Evidence, Lists);
        }

        if (question.Numbers.Count == 0)
        {
            var lead = new Cited(Phrase.Of(!question.IsUnnamed ? "Headings.All" : question.AsksWhether ? "Headings.No" : "Headings.NoneNamed", ("count", new Argument.Number(all.Count)), ("asOf", new Argument.Date(all[0].Evidence.AsOf))), [all[0].Evidence.Whole]);
            return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(lead, [.. all.Select(Item)])], [], [Numbered("Ask.Heading", 1), Suggestions.Plain("Ask.Understandings")]);
        }

        var chosen = all.Where(heading => question.Numbers.Contains(heading.Number)).ToList();
        IEnumerable<AnswerBlock> verdict = question.AsksWhether ? [new AnswerBlock.Paragraph([Cited.Plain(Phrase.Of("Headings.Yes"))])] : [];
        return new Answer(AnswerKind.Answered, [.. verdict, .. chosen.Select(One)], [], Neighbours("Ask.Heading", chosen[^1].Number, all.Count));
    }

    private Answer WithParts(bool hasParts)
    {
        var all = knowledge.Headings;
        var found = all.Where(heading => heading.Subheadings.Count > 0 == hasParts).ToList();
        var lead = Phrase.Of(hasParts ? "Headings.WithParts" : "Headings.WithoutParts",
            ("count", new Argument.Number(found.Count)), ("all", new Argument.Number(all.Count)), ("asOf", new Argument.Date(all[0].Evidence.AsOf)));
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(new Cited(lead, [all[0].Evidence.Whole]), [.. found.Select(Item)])], [], [Numbered("Ask.Heading", found[0].Number), Suggestions.Plain("Ask.Headings")]);
    }

    public Answer Understandings(UnderstandingsQuestion question)
    {
        var all = knowledge.Understandings;
        if (question.WantsCount)
        {
            return Sentence("Understandings.Count", all.Count, all[0].Evidence, Lists);
        }

        if (question.Numbers.Count == 0)
        {
            var lead = new Cited(Phrase.Of(question.IsUnnamed ? "Understandings.NoneNamed" : "Understandings.All", ("count", new Argument.Number(all.Count)), ("asOf", new Argument.Date(all[0].Evidence.AsOf))), [all[0].Evidence.Whole]);
            var items = all.Select(understanding => new ListedItem(Phrase.Of("Item", ("text", new Argument.Words(understanding.Title))), understanding.Number, [], []));
            return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(lead, [.. items])], [], [Numbered("Ask.Understanding", 1), Suggestions.Plain("Ask.Headings")]);
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
            Neighbours(question.Headings ? "Ask.Heading" : "Ask.Understanding", count, count));
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

    private static IReadOnlyList<Choice> Neighbours(string key, int number, int count) =>
        [Numbered(key, number < count ? number + 1 : number - 1), Suggestions.Plain(key + "s")];

    private static Choice Numbered(string key, int number)
    {
        var phrase = Phrase.Of(key, ("number", new Argument.Number(number)));
        return new Choice(phrase, phrase);
    }
}
