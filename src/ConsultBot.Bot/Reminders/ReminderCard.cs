using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Reminders;

/// <summary>What is shown of a reminder as an Adaptive Card of schema 1.2: the figures, and buttons that name what they confirm, so that an old card sends nothing new.</summary>
public sealed class ReminderCard(WorkshopMessages messages)
{
    internal Attachment Of(ReminderDraft draft, IReadOnlyList<(string Label, Argument Value)> facts, bool mayChange, Language language)
    {
        var actions = new List<object> { Submit("send", "Reminder.Button.Send", draft, language) };
        if (mayChange)
        {
            actions.Add(Submit("change", "Reminder.Button.Change", draft, language));
        }

        actions.Add(Submit("drop", "Reminder.Button.Drop", draft, language));
        var body = new List<object>();
        if (facts.Count > 0)
        {
            body.Add(new Dictionary<string, object> { ["type"] = "FactSet", ["facts"] = facts.Select(fact => Fact(fact.Label, fact.Value, language)).ToList<object>() });
        }

        return CardFrame.Around(body, actions, language);
    }

    private Dictionary<string, object> Fact(string label, Argument value, Language language) =>
        new() { ["title"] = messages.Label(label, language), ["value"] = messages.Write(value, language) };

    private Dictionary<string, object> Submit(string action, string label, ReminderDraft draft, Language language) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = messages.Label(label, language),
        ["data"] = new Dictionary<string, object> { [ReminderDesk.Member] = new Dictionary<string, object> { ["action"] = action, ["draft"] = draft.Id } },
    };
}
