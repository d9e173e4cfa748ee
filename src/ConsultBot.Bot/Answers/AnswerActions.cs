using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>The buttons under an answer, as an Adaptive Card of schema 1.2 without a text of its own. Everything they do can be said in words.</summary>
internal sealed class AnswerActions(Sentence sentence)
{
    public Attachment Of(string answerId, AnswerKind kind, Language language)
    {
        ActionName[] names = kind is AnswerKind.Refused or AnswerKind.Nearest
            ? [ActionName.PassOn, ActionName.Why, ActionName.Helpful, ActionName.NotHelpful]
            : [ActionName.Why, ActionName.Helpful, ActionName.NotHelpful];
        return CardFrame.Around([], [.. names.Select(name => Button(new SubmittedAction(name, answerId), language))], language);
    }

    private Dictionary<string, object> Button(SubmittedAction action, Language language) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = sentence.Write(Phrase.Of("Action." + action.Name), language, Markup.Plain),
        ["data"] = action.ToData(),
    };
}
