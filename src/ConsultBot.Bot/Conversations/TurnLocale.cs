using ConsultBot.Core.Knowledge;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Conversations;

/// <summary>The locale of a turn's message: prompts read yes and no by it, so it becomes the conversation's language; what the channel sent is kept beside it.</summary>
internal static class TurnLocale
{
    public const string Key = "consultbot.locale";

    /// <summary>For a message without a locale: the language that its sender prefers stands in for it.</summary>
    public static void Prefer(ITurnContext turn, Language language) => turn.Activity.Locale = language.Code();

    public static void Set(ITurnContext turn, Language language)
    {
        if (turn.TurnState.Get<string>(Key) is null)
        {
            turn.TurnState.Add(Key, turn.Activity.Locale ?? string.Empty);
        }

        turn.Activity.Locale = language.Code();
    }
}
