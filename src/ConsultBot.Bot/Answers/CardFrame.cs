using ConsultBot.Core.Knowledge;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>What every Adaptive Card of the bot has around its content. Schema 1.2 is what Teams shows everywhere.</summary>
internal static class CardFrame
{
    /// <param name="body">What is shown, from the top; empty for buttons alone.</param>
    /// <param name="actions">The buttons below; empty for none.</param>
    /// <param name="language">Of the card's texts, for those who have it read aloud; null where the texts are the person's own.</param>
    public static Attachment Around(List<object> body, List<object> actions, Language? language)
    {
        var content = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.2",
            ["body"] = body,
        };
        if (language is { } spoken)
        {
            content["lang"] = spoken.Code();
        }

        if (actions.Count > 0)
        {
            content["actions"] = actions;
        }

        return new Attachment(HeadingsCard.ContentType, content: content);
    }
}
