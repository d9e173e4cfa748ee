using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Tells which of two events came first, and lists events in order of time, each with its date, its place where the source gives one, and whether it still lay ahead.</summary>
internal sealed class EventAnswers(KnowledgeBase knowledge)
{
    public Answer List(EventListQuestion question)
    {
        var found = knowledge.Events.Where(one => question.Events.Contains(one.Id)).OrderBy(one => one.Date).ToList();
        if (found.Count == 0)
        {
            return None();
        }

        var lead = Phrase.Of("Events.List", ("count", new Argument.Number(found.Count)));
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(Cited.Plain(lead), [.. found.Select(Item)])], [], []);
    }

    /// <summary>Both with their dates, the earlier first; two dates of which one can lie in the other tell no order.</summary>
    public Answer Order(EventOrderQuestion question)
    {
        if ((Find(question.First), Find(question.Second)) is not ({ } first, { } second))
        {
            return None();
        }

        var isTold = first.Date.Last < second.Date.First || second.Date.Last < first.Date.First;
        var lead = Cited.Plain(Phrase.Of(isTold ? "Events.Order" : "Events.Order.Untold"));
        List<ListedItem> items = [.. new[] { first, second }.OrderBy(one => one.Date).Select(one => one.Item)];
        List<AnswerBlock> blocks = [new AnswerBlock.Listing(lead, items)];
        if (isTold && question.Claims is { } isBefore)
        {
            blocks.Insert(0, new AnswerBlock.Paragraph([Verdict.Of((first.Date.First < second.Date.First) == isBefore)]));
        }

        return new Answer(AnswerKind.Answered, blocks, [], []);
    }

    private (PartialDate Date, ListedItem Item)? Find(string id) =>
        knowledge.Events.FirstOrDefault(one => one.Id == id) is { } found ? (found.Date, Item(found))
        : knowledge.FindProcess(id) is { Start: { } start } process ? (new PartialDate(start.Year), Item(process, start))
        : null;

    private Answer None()
    {
        var nothing = knowledge.MatrixEvidence;
        return new Answer(AnswerKind.Refused, [new AnswerBlock.Paragraph([new Cited(Phrase.Of("Events.None", ("asOf", new Argument.Date(nothing.AsOf))), nothing.Citations)])], [], []);
    }

    private static ListedItem Item(Process process, DatedYear start) => new(
        Phrase.Of("Events.Item.Start", ("process", Naming.Of(process)), ("value", new Argument.Number(start.Year) { IsYear = true })), null, [], start.Evidence.Citations);

    private static ListedItem Item(DatedEvent one)
    {
        var key = "Events.Item" + (one.Place is null ? string.Empty : ".Place") + (one.IsPlanned ? ".Planned" : string.Empty);
        var phrase = Phrase.Of(key,
            ("title", new Argument.Words(one.Title)), ("date", new Argument.Date(one.Date)), ("place", new Argument.Words(one.Place ?? one.Title)), ("asOf", new Argument.Date(one.Evidence.AsOf)));
        return new ListedItem(phrase, null, [], one.Evidence.Citations);
    }
}
