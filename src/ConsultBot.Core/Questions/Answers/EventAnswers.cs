using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Lists events in order of time, each with its date, its place where the source gives one, and whether it still lay ahead.</summary>
internal sealed class EventAnswers(KnowledgeBase knowledge)
{
    public Answer List(EventListQuestion question)
    {
        var found = knowledge.Events.Where(one => question.Events.Contains(one.Id)).OrderBy(one => one.Date).ToList();
        if (found.Count == 0)
        {
            var nothing = knowledge.MatrixEvidence;
            return new Answer(AnswerKind.Refused, [new AnswerBlock.Paragraph([new Cited(Phrase.Of("Events.None", ("asOf", new Argument.Date(nothing.AsOf))), nothing.Citations)])], [], []);
        }

        var lead = Phrase.Of("Events.List", ("count", new Argument.Number(found.Count)));
        return new Answer(AnswerKind.Answered, [new AnswerBlock.Listing(Cited.Plain(lead), [.. found.Select(Item)])], [], []);
    }

    private static ListedItem Item(DatedEvent one)
    {
        var key = "Events.Item" + (one.Place is null ? string.Empty : ".Place") + (one.IsPlanned ? ".Planned" : string.Empty);
        var phrase = Phrase.Of(key,
            ("title", new Argument.Words(one.Title)), ("date", new Argument.Date(one.Date)), ("place", new Argument.Words(one.Place ?? one.Title)), ("asOf", new Argument.Date(one.Evidence.AsOf)));
        return new ListedItem(phrase, null, [], one.Evidence.Citations);
    }
}
