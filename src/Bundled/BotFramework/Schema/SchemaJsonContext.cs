using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How the types of the protocol read and write, generated at build time: no reflection at the first turn.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(List<Activity>))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class SchemaJsonContext : JsonSerializerContext;
