using System.Text.Json;

#pragma warning disable CA1715 // TypeT is the official name

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>
    /// The id that replies refer to. Direct Line and Web Chat show no conversation updates, so an id of one would point to
    /// an activity that their clients never get.
    /// </summary>
    private string ReferenceId =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;

    /// <summary>Addresses this activity to the conversation of <paramref name="reference"/>.</summary>
    /// <param name="isIncoming">True: from the user to the bot. False: from the bot to the user, as a reply.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (reference.ActivityId is not null)
        {
            (Id, ReplyToId) = isIncoming ? (reference.ActivityId, ReplyToId) : (Id, reference.ActivityId);
        }

        return this;
    }

    /// <summary>Where this (incoming) activity stands, for answering it now or later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferenceId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Where the reply to this activity stands, for updating or deleting it later.</summary>
    /// <param name="reply">What the channel answered when the reply was sent.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>The channel's own data, read as <typeparamref name="TypeT"/>; member names match in any case.</summary>
    /// <returns>The default of the type if there are no such data.</returns>
    /// <exception cref="JsonException">The data do not fit the type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT same => same,
        var other => ActivityJson.ToElement(other).Deserialize<TypeT>(ActivityJson.Options),
    };

    /// <returns>False if there are no data or they do not fit the type.</returns>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <returns>Empty if there are none.</returns>
    public Mention[] GetMentions() => Entities?
        .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
        .Select(entity => entity.GetAs<Mention>())
        .ToArray() ?? [];

    /// <summary>Whether there is anything to show: a text, a summary, an attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments?.Count > 0
        || ChannelData is not null;

    /// <returns>True if the service URL is none of HTTP.</returns>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
