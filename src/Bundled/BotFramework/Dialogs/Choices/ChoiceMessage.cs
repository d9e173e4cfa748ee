using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices on a prompt's message.</summary>
internal static class ChoiceMessage
{
    /// <returns>A copy of the prompt with the choices, or the choices alone when there is no prompt.</returns>
    public static IMessageActivity Append(
        IMessageActivity prompt, IList<Choice> choices, ListStyle style, ChoiceAudience audience, ChoiceFactoryOptions options)
    {
        var shown = Show(prompt?.Text, choices, style, audience, options);
        if (prompt == null)
        {
            return shown;
        }

        var message = Copy(prompt);
        message.Text = shown.Text;
        message.InputHint ??= shown.InputHint;
        if (shown.SuggestedActions is { Actions.Count: > 0 } suggested)
        {
            message.SuggestedActions = suggested;
        }

        if (shown.Attachments is { Count: > 0 } cards)
        {
            message.Attachments = [.. message.Attachments ?? [], .. cards];
        }

        return message;
    }

    private static IMessageActivity Show(string text, IList<Choice> choices, ListStyle style, ChoiceAudience audience, ChoiceFactoryOptions options) => style switch
    {
        ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
        ListStyle.List => ChoiceFactory.List(choices, text, null, options),
        ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, audience.To),
        ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
        ListStyle.None => MessageFactory.Text(text, inputHint: InputHints.ExpectingInput),
        _ => ChoiceFactory.ForAudience(audience, choices, text, null, options),
    };

    private static Activity Copy(IMessageActivity prompt) =>
        ActivityJson.ToElement(prompt).Deserialize<Activity>(ActivityJson.Options);
}
