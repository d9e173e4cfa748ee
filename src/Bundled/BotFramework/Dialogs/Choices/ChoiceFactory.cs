using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that show choices.</summary>
public class ChoiceFactory
{
    /// <summary>Buttons where the channel has them and the titles fit (20 characters), otherwise up to three choices in the sentence and more as a list.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <param name="conversationType">As in <c>conversation.conversationType</c>: Teams shows suggested actions in personal chats only.</param>
    /// <param name="toList">Ids of the people to whom suggested actions are shown; null shows them to all.</param>
    /// <inheritdoc cref="ForChannel(string, IList{Choice}, string, string, ChoiceFactoryOptions)"/>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null,
        string conversationType = null, IList<string> toList = null) =>
        ForAudience(new ChoiceAudience(channelId, conversationType, toList), list, text, speak, options);

    public static Activity Inline(
        IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var style = Complete(options);
        var sentence = new StringBuilder(text);
        if (!string.IsNullOrEmpty(text) && choices.Count > 0)
        {
            sentence.Append(' ');
        }

        for (var index = 0; index < choices.Count; index++)
        {
            sentence.Append(Joint(index, choices.Count, style));
            if (style.IncludeNumbers != false)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            sentence.Append(Title(choices[index]));
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(
        IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(
        IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = Complete(options).IncludeNumbers != false;
        var lines = new StringBuilder(text);
        for (var index = 0; index < choices.Count; index++)
        {
            lines.Append(index == 0 ? "\n\n   " : "\n   ");
            lines.Append(numbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ");
            lines.Append(Title(choices[index]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
    {
        var message = MessageFactory.Text(text, speak, InputHints.ExpectingInput);
        message.SuggestedActions = new SuggestedActions(toList, Buttons(choices));
        return message;
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null) =>
        MessageFactory.Attachment(new HeroCard(text: text, buttons: Buttons(choices)).ToAttachment(), null, speak, InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string> choices) =>
        choices == null ? [] : [.. choices.Select(choice => new Choice(choice))];

    internal static IMessageActivity ForAudience(
        ChoiceAudience audience, IList<Choice> list, string text, string speak, ChoiceFactoryOptions options)
    {
        list ??= [];
        var fits = list.All(choice => (Title(choice)?.Length ?? 0) <= ChoiceAudience.MaxTitleLength);
        if (fits && audience.TakesSuggestedActions(list.Count))
        {
            return SuggestedAction(list, text, speak, audience.To);
        }

        if (fits && audience.TakesCardActions(list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return fits && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    private static string Joint(int index, int count, ChoiceFactoryOptions style)
    {
        if (index == 0)
        {
            return string.Empty;
        }

        if (index < count - 1)
        {
            return style.InlineSeparator;
        }

        return count == 2 ? style.InlineOr : style.InlineOrMore;
    }

    private static string Title(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static List<CardAction> Buttons(IList<Choice> choices) => choices == null ? [] : [.. choices.Select(choice =>
        choice.Action ?? new CardAction(ActionTypes.ImBack, choice.Value, value: choice.Value))];

    private static ChoiceFactoryOptions Complete(ChoiceFactoryOptions options)
    {
        var english = PromptLanguage.English.Joints;
        return options == null ? english : new ChoiceFactoryOptions(
            options.InlineSeparator ?? english.InlineSeparator,
            options.InlineOr ?? english.InlineOr,
            options.InlineOrMore ?? english.InlineOrMore,
            options.IncludeNumbers ?? english.IncludeNumbers);
    }
}
