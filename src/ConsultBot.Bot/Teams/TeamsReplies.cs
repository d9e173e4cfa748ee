using ConsultBot.Bot.Channels;
using ConsultBot.Core.Knowledge;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.Teams;

/// <summary>Makes a message one that Teams takes and shows: its size, its buttons, its citations. What is left out stands in the text.</summary>
public sealed class TeamsReplies(Func<KnowledgeBase> knowledge, IOptions<TeamsOptions> options)
{
    private readonly TeamsOptions _options = options.Value;

    /// <param name="isAmongOthers">In a group or a channel, where Teams shows no suggested actions.</param>
    /// <returns>The message, or the parts of one that is too long.</returns>
    public IReadOnlyList<Activity> Fit(Activity message, bool isAmongOthers)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Type != ActivityTypes.Message)
        {
            return [message];
        }

        var note = message.ChannelData;
        if (NoteReading.Find(note) is { } found)
        {
            message.ChannelData = null;
            Cite(message, found.Citations);
        }

        if (isAmongOthers)
        {
            TeamsButtons.MoveToCard(message);
        }

        TeamsButtons.Limit(message, _options.Buttons);
        if (BytesOf(message) > _options.MessageBytes && NoteReading.Find(note)?.CardRepeatsText == true)
        {
            message.Attachments = [.. message.Attachments.Where(TeamsButtons.IsButtonsAlone)];
        }

        return BytesOf(message) <= _options.MessageBytes ? [message] : Split(message);
    }

    /// <summary>As Teams counts: UTF-16, cards included.</summary>
    internal static int BytesOf(Activity message) =>
        2 * (DirectLineContent.Properties(message).Sum(property => property.Name.Length + 6 + (property.Value?.ToJsonString(DirectLineJson.NodeOptions).Length ?? 0))
            + (message.Entities?.Count > 0 ? TeamsCitations.Characters(message) : 0));

    private void Cite(Activity message, IReadOnlyList<Citation> citations)
    {
        var current = knowledge();
        if (TeamsCitations.Find(citations.Take(_options.Citations), current) is { } entity)
        {
            message.Entities ??= [];
            message.Entities.Add(entity);
        }
    }

    /// <summary>Cut between paragraphs, else between lines, else between words; what hangs on the text goes with the last part.</summary>
    private List<Activity> Split(Activity message)
    {
        var text = message.Text ?? "";
        var rest = (_options.MessageBytes - (BytesOf(message) - (2 * text.Length))) / 2;
        var parts = TextParts.Cut(text, Math.Max(500, rest * 3 / 4));
        return [.. parts.Select((part, at) => at == parts.Count - 1 ? WithText(message, part) : Alone(message, part))];
    }

    private static Activity WithText(Activity message, string text)
    {
        message.Text = text;
        return message;
    }

    private static Activity Alone(Activity message, string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = message.TextFormat,
        Locale = message.Locale,
        InputHint = message.InputHint,
        From = message.From,
        Recipient = message.Recipient,
        Conversation = message.Conversation,
        ChannelId = message.ChannelId,
        ServiceUrl = message.ServiceUrl,
        ReplyToId = message.ReplyToId,
        Attachments = [],
        Entities = [],
    };
}
