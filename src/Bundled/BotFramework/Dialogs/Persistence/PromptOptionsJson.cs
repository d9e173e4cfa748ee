using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Keeps a prompt's options as JSON from the first turn on: the caller's object stays the caller's, and every turn reads the same.</summary>
internal static class PromptOptionsJson
{
    public static JsonElement Write(PromptOptions options) => ActivityJson.ToElement(new Dictionary<string, object>
    {
        ["prompt"] = options.Prompt,
        ["retryPrompt"] = options.RetryPrompt,
        ["choices"] = options.Choices?.Select(Write),
        ["style"] = (int?)options.Style,
        ["validations"] = options.Validations,
        ["recognizeLanguage"] = options.RecognizeLanguage,
    });

    public static PromptOptions Read(object kept)
    {
        if (kept is not JsonElement { ValueKind: JsonValueKind.Object } json)
        {
            throw new JsonException("A stored prompt has no options.");
        }

        return new PromptOptions
        {
            Prompt = Read<Activity>(json, "prompt"),
            RetryPrompt = Read<Activity>(json, "retryPrompt"),
            Choices = Member(json, "choices") is { } choices ? [.. choices.EnumerateArray().Select(ReadChoice)] : null,
            Style = (ListStyle?)Member(json, "style")?.GetInt32(),
            Validations = PlainValue.From(Member(json, "validations")),
            RecognizeLanguage = Member(json, "recognizeLanguage")?.GetString(),
        };
    }

    private static Dictionary<string, object> Write(Choice choice) => new()
    {
        ["value"] = choice.Value,
        ["action"] = choice.Action,
        ["synonyms"] = choice.Synonyms,
    };

    private static Choice ReadChoice(JsonElement json) => new()
    {
        Value = Member(json, "value")?.GetString(),
        Action = Read<CardAction>(json, "action"),
        Synonyms = Member(json, "synonyms") is { } synonyms ? [.. synonyms.EnumerateArray().Select(synonym => synonym.GetString())] : null,
    };

    private static T Read<T>(JsonElement json, string name)
        where T : class =>
        Member(json, name) is { } member ? member.Deserialize<T>(ActivityJson.Options) : null;

    private static JsonElement? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
