using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Writes a stack with whatever its dialogs keep, inner stacks included, and reads it back with plain values where JSON has them.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    private const string StackName = "dialogStack";
    private const string IdName = "id";
    private const string StateName = "state";

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromJson(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(StackName);
        foreach (var instance in value.DialogStack)
        {
            WriteInstance(writer, instance, options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <param name="json">A stack as <see cref="Write"/> leaves it.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    internal static DialogState FromJson(JsonElement json)
    {
        var state = new DialogState();
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(StackName, out var stack) || stack.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"A stored dialog stack must be an object with an array '{StackName}'.");
        }

        foreach (var instance in stack.EnumerateArray())
        {
            state.DialogStack.Add(new DialogInstance
            {
                Id = instance.GetProperty(IdName).GetString(),
                State = PlainValue.Members(instance.GetProperty(StateName)),
            });
        }

        return state;
    }

    private static void WriteInstance(Utf8JsonWriter writer, DialogInstance instance, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(IdName, instance.Id);
        writer.WriteStartObject(StateName);
        foreach (var (name, value) in instance.State)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize<object>(writer, value, options);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
