using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Conversations;

/// <summary>Where a conversation can be reached, without the names of those who take part.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="ServiceUrl">Where the channel takes messages; empty for the embedded Direct Line.</param>
/// <param name="Conversation">Its id in the channel.</param>
/// <param name="Tenant">The tenant's id, or empty.</param>
/// <param name="User">The user's id in the channel, or empty in a group.</param>
/// <param name="Bot">The bot's id in the channel.</param>
public sealed record ConversationAddress(string Channel, string ServiceUrl, string Conversation, string Tenant, string User, string Bot)
{
    /// <summary>Differs when the address differs.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())).AsSpan(0, 8));

    /// <returns>Null when the activity does not say where it comes from.</returns>
    public static ConversationAddress? Find(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var conversation = activity.Conversation;
        return string.IsNullOrEmpty(conversation?.Id) || string.IsNullOrEmpty(activity.ChannelId) ? null
            : new ConversationAddress(
                activity.ChannelId, activity.ServiceUrl ?? string.Empty, conversation.Id, conversation.TenantId ?? string.Empty,
                conversation.IsGroup == true ? string.Empty : activity.From?.Id ?? string.Empty, activity.Recipient?.Id ?? string.Empty);
    }

    /// <exception cref="FormatException">The text is no address.</exception>
    public static ConversationAddress Parse(string json)
    {
        var node = JsonNode.Parse(json) ?? throw new FormatException("An address is an object.");
        string Text(string name) => node[name]?.GetValue<string>() ?? throw new FormatException($"An address has a \"{name}\".");
        return new ConversationAddress(Text("channel"), Text("serviceUrl"), Text("conversation"), Text("tenant"), Text("user"), Text("bot"));
    }

    /// <summary>What <see cref="Parse"/> reads.</summary>
    public string ToJson() => new JsonObject
    {
        ["channel"] = Channel,
        ["serviceUrl"] = ServiceUrl,
        ["conversation"] = Conversation,
        ["tenant"] = Tenant,
        ["user"] = User,
        ["bot"] = Bot,
    }.ToJsonString();

    /// <summary>The event that begins a turn which nobody asked for.</summary>
    /// <param name="id">The same for the same turn tried again.</param>
    public Activity Continuation(string id)
    {
        var reference = new ConversationReference
        {
            ChannelId = Channel,
            ServiceUrl = ServiceUrl.Length == 0 ? null : ServiceUrl,
            Conversation = new ConversationAccount { Id = Conversation, TenantId = Tenant.Length == 0 ? null : Tenant },
            User = new ChannelAccount { Id = User },
            Bot = new ChannelAccount { Id = Bot },
        };
        var activity = reference.GetContinuationActivity();
        activity.Id = id;
        return activity;
    }
}
