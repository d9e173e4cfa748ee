using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Reads any entity as the base type, and writes a derived one (a mention) with all its members.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An entity must be a JSON object.");
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (string.Equals(name, "type", StringComparison.OrdinalIgnoreCase))
            {
                entity.Type = reader.TokenType == JsonTokenType.Null ? null : ReadType(ref reader);
            }
            else
            {
                (entity.Unknown ??= [])[name] = JsonElement.ParseValue(ref reader);
            }
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type", value.Type);
        }

        foreach (var (name, member) in value.Unknown ?? [])
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static string ReadType(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()
        : throw new JsonException("The type of an entity must be a string.");
}
