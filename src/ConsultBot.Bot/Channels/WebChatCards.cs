using System.Text.Json.Nodes;

namespace ConsultBot.Bot.Channels;

/// <summary>Makes an adaptive card work in Web Chat 4.18, which ignores presses of Action.Execute: it becomes Action.Submit, and its verb
/// a member of the data.</summary>
/// <remarks>Data that is not an object becomes the member "data" of one: on a card with inputs Web Chat fails on anything else.</remarks>
internal static class WebChatCards
{
    public static void Rewrite(JsonNode card)
    {
        if (card is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
            {
                Rewrite(item);
            }
        }
        else if (card is JsonObject element)
        {
            if (IsExecute(element))
            {
                Submit(element);
            }

            foreach (var child in element.Select(property => property.Value).OfType<JsonNode>().ToList())
            {
                Rewrite(child);
            }
        }
    }

    private static bool IsExecute(JsonObject element) =>
        element["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name == "Action.Execute";

    private static void Submit(JsonObject action)
    {
        var data = action["data"];
        action.Remove("data");
        action.Remove("fallback");
        var submitted = data switch
        {
            null => [],
            JsonObject members => members,
            _ => new JsonObject { ["data"] = data },
        };
        if (action["verb"] is { } verb)
        {
            submitted.TryAdd("verb", verb.DeepClone());
            action.Remove("verb");
        }

        action["type"] = "Action.Submit";
        action["data"] = submitted;
    }
}
