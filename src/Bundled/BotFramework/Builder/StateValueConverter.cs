using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State values without a declared type. Texts, truth values and numbers come back as such, whole numbers as
/// <see cref="long"/>, others as <see cref="double"/>; objects and lists as <see cref="JsonElement"/>, for whoever knows their
/// type. No type name is ever stored, so that nothing in a store can choose what is constructed.
/// </summary>
internal sealed class StateValueConverter : JsonConverter<object>
{
    private static readonly ValueConverter Values = new();

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
            JsonTokenType.Number => reader.GetDouble(),
            _ => JsonElement.ParseValue(ref reader),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        Values.Write(writer, value, options);
}
