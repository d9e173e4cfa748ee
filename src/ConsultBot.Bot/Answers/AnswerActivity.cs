using ConsultBot.Core.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Answers;

/// <summary>An answer as a message of a channel.</summary>
internal static class AnswerActivity
{
    /// <summary>Teams shows at most six buttons.</summary>
    private const int MostButtons = 6;

    public static IMessageActivity Of(RenderedAnswer answer, AnswerNote note, string locale)
    {
        var buttons = (answer.Choices.Count > 0 ? answer.Choices : answer.Suggestions).Take(MostButtons).Select(Button).ToList();
        var message = MessageFactory.Text(answer.Text);
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = locale;
        message.ChannelData = note.ToChannelData();
        message.SuggestedActions = buttons.Count == 0 ? null : new SuggestedActions(actions: buttons);
        message.InputHint = answer.Choices.Count > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput;
        return message;
    }

    /// <summary>A choice is sent as its label, which answers the question back; a suggestion as the question that it is.</summary>
    private static CardAction Button(PendingChoice choice) => new(ActionTypes.ImBack, title: choice.Label, value: choice.Label);
}
