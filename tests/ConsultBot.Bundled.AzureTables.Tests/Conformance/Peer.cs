using System.Text.Json;
using System.Text.Json.Nodes;
using ConsultBot.Azurite;

namespace ConsultBot.Bundled.AzureTables.Tests.Conformance;

/// <summary>The independent client, npm's @azure/data-tables. Its own types stand as <c>{ "type": "Int64", "value": "5" }</c>.</summary>
internal sealed class Peer(AzuriteServer server, string table)
{
    public static JsonObject Step(string name, params (string Name, JsonNode? Value)[] parts)
    {
        var step = new JsonObject { ["do"] = name };
        Array.ForEach(parts, part => step[part.Name] = part.Value);
        return step;
    }

    public static JsonObject Typed(string type, string value) => new() { ["type"] = type, ["value"] = value };

    public async Task<JsonElement[]> RunAsync(params JsonObject[] steps)
    {
        var request = new JsonObject { ["connectionString"] = server.ConnectionString, ["table"] = table, ["steps"] = new JsonArray(steps) };
        using var answer = JsonDocument.Parse(await NodeTool.RunPeerAsync(request.ToJsonString()));
        return [.. answer.RootElement.Clone().EnumerateArray()];
    }
}
