using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What prompts with choices read from a turn.</summary>
internal static class PromptTurn
{
    public static ChoiceAudience AudienceOf(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        IList<string> to = activity.From?.Id is { Length: > 0 } id ? [id] : null;
        return new ChoiceAudience(activity.ChannelId, activity.Conversation?.ConversationType, to);
    }

    public static IMessageActivity PromptOf(PromptOptions options, bool isRetry) =>
        isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;

    public static string TextOf(ITurnContext turnContext) =>
        turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
}
