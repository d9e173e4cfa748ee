using ConsultBot.Bot.Answers;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Teams;

/// <summary>The buttons of a message: as many as Teams shows, and in a form that it shows.</summary>
internal static class TeamsButtons
{
    /// <summary>Teams shows suggested actions to one person alone; among others they become buttons of a card. What a press sends is the button's text.</summary>
    public static void MoveToCard(Activity message)
    {
        Unpack(message);
        if (message.SuggestedActions?.Actions is not { Count: > 0 } suggested)
        {
            return;
        }

        message.SuggestedActions = null;
        message.Attachments ??= [];
        var buttons = suggested.Select(action => (object)Submit(action)).ToList();
        if (message.Attachments.LastOrDefault(IsButtonsAlone) is { } card)
        {
            var content = (Dictionary<string, object>)card.Content;
            content["actions"] = Actions(card).Concat(buttons).ToList();
            return;
        }

        message.Attachments.Add(CardFrame.Around([], buttons, null));
    }

    /// <summary>What the SDK's prompts ask among others is a hero card: its question becomes the text, as everywhere, and its buttons go the way of all others. Their own way
    /// would post a message without a mention, which does not reach the bot.</summary>
    private static void Unpack(Activity message)
    {
        if (message.Attachments?.FirstOrDefault(card => card.Content is HeroCard) is not { Content: HeroCard hero } found)
        {
            return;
        }

        message.Attachments = [.. message.Attachments.Where(card => card != found)];
        message.Text = string.IsNullOrEmpty(message.Text) ? hero.Text : message.Text;
        message.SuggestedActions ??= new SuggestedActions(actions: [.. hero.Buttons ?? []]);
    }

    public static void Limit(Activity message, int most)
    {
        foreach (var card in (message.Attachments ?? []).Where(card => Actions(card).Count > most))
        {
            ((Dictionary<string, object>)card.Content)["actions"] = Actions(card).Take(most).ToList();
        }

        if (message.SuggestedActions is { Actions.Count: var count } suggested && count > most)
        {
            suggested.Actions = [.. suggested.Actions.Take(most)];
        }
    }

    /// <summary>True for a card that has buttons and no content of its own.</summary>
    public static bool IsButtonsAlone(Attachment card) =>
        card.Content is Dictionary<string, object> content && content.GetValueOrDefault("body") is List<object> { Count: 0 } && Actions(card).Count > 0;

    private static IReadOnlyList<object> Actions(Attachment card) =>
        (card.Content as Dictionary<string, object>)?.GetValueOrDefault("actions") as IReadOnlyList<object> ?? [];

    private static Dictionary<string, object> Submit(CardAction action)
    {
        var text = action.Value as string ?? action.Title;
        return new Dictionary<string, object>
        {
            ["type"] = "Action.Submit",
            ["title"] = action.Title,
            ["data"] = new Dictionary<string, object>
            {
                ["msteams"] = new Dictionary<string, object>
                {
                    ["type"] = "messageBack",
                    ["text"] = text,
                    ["displayText"] = text,
                    ["value"] = new Dictionary<string, object> { ["said"] = text },
                },
            },
        };
    }
}
