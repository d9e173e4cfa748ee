using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages of the usual shapes.</summary>
public static class MessageFactory
{
    /// <param name="ssml">What a client with a voice says; Speech Synthesis Markup Language or plain text.</param>
    /// <param name="inputHint">Default is <see cref="InputHints.AcceptingInput"/>.</param>
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        if (!string.IsNullOrWhiteSpace(text))
        {
            message.Text = text;
        }

        if (!string.IsNullOrWhiteSpace(ssml))
        {
            message.Speak = ssml;
        }

        return message;
    }

    public static IMessageActivity Attachment(
        Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return WithAttachments([attachment], null, text, ssml, inputHint);
    }

    /// <summary>Several attachments, one below the other.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(attachments, AttachmentLayoutTypes.List, text, ssml, inputHint);

    /// <summary>Several attachments, side by side.</summary>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(attachments, AttachmentLayoutTypes.Carousel, text, ssml, inputHint);

    /// <summary>A picture, a video or a file that the channel fetches.</summary>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var attachment = new Attachment { ContentType = contentType, ContentUrl = url, Name = name ?? string.Empty };
        return WithAttachments([attachment], null, text, ssml, inputHint);
    }

    /// <inheritdoc cref="SuggestedActions(IEnumerable{string}, string, string, string, IList{string})"/>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>Buttons that send their own text as the user's next message.</summary>
    /// <param name="toList">Ids of those who see the buttons; default is everybody.</param>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null,
        IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var buttons = actions.Select(action => new CardAction(ActionTypes.ImBack, title: action, value: action));
        return SuggestedActions(buttons, text, ssml, inputHint, toList);
    }

    /// <inheritdoc cref="SuggestedActions(IEnumerable{CardAction}, string, string, string, IList{string})"/>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>Buttons that disappear once one is pressed.</summary>
    /// <param name="toList">Ids of those who see the buttons; default is everybody.</param>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null,
        IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, cardActions.ToList());
        return message;
    }

    private static Activity WithAttachments(
        IEnumerable<Attachment> attachments, string layout, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments.ToList();
        return message;
    }
}
