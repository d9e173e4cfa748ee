using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Reads what dialogs keep, whether it has been through storage or not.</summary>
internal static class PlainValue
{
    /// <returns>Text as a string, whole numbers as <see cref="long"/>, other numbers as <see cref="double"/>, booleans and null; anything else as it came.</returns>
    public static object From(object value) => value is not JsonElement json ? value : json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => json,
    };

    /// <param name="json">An object.</param>
    public static Dictionary<string, object> Members(JsonElement json)
    {
        var members = new Dictionary<string, object>();
        foreach (var member in json.EnumerateObject())
        {
            members[member.Name] = From(member.Value);
        }

        return members;
    }

    /// <summary>The dictionary that is kept at the key, put there as a dictionary so that changes to it are kept too; an empty one if there is none.</summary>
    public static IDictionary<string, object> DictionaryAt(IDictionary<string, object> state, string key)
    {
        state.TryGetValue(key, out var kept);
        if (kept is IDictionary<string, object> dictionary)
        {
            return dictionary;
        }

        var members = kept is JsonElement { ValueKind: JsonValueKind.Object } json ? Members(json) : [];
        state[key] = members;
        return members;
    }

    /// <summary>The inner stack that is kept at the key, put there so that changes to it are kept too; an empty one if there is none.</summary>
    public static DialogState StackAt(IDictionary<string, object> state, string key)
    {
        state.TryGetValue(key, out var kept);
        if (kept is DialogState stack)
        {
            return stack;
        }

        var restored = kept is JsonElement json ? DialogStateConverter.FromJson(json) : new DialogState();
        state[key] = restored;
        return restored;
    }
}
