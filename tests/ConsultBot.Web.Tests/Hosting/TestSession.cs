using System.Net;
using System.Text.Json;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>A client's side of one conversation.</summary>
internal sealed class TestSession(TestHost host, JsonElement started, string userId)
{
    public string ConversationId { get; } = started.GetProperty("conversationId").GetString()!;

    public string Token { get; } = started.GetProperty("token").GetString()!;

    public Uri StreamUrl { get; } = new(started.GetProperty("streamUrl").GetString()!);

    public string UserId { get; } = userId;

    public string Path => $"/conversations/{ConversationId}";

    public Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string json) =>
        host.SendAsync(HttpMethod.Post, Path + "/activities", Token, json);

    /// <summary>Says something and waits until the bot has answered.</summary>
    public async Task<string> SayAsync(string text)
    {
        var (status, body) = await PostAsync(JsonSerializer.Serialize(new { type = "message", text, from = new { id = "mallory" } }));
        Assert.Equal(HttpStatusCode.OK, status);
        await IdleAsync();
        return body.GetProperty("id").GetString()!;
    }

    public Task IdleAsync() => host.Turns.WhenIdleAsync(ConversationId, CancellationToken.None);

    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        var (status, body) = await host.SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", Token);
        Assert.Equal(HttpStatusCode.OK, status);
        return ([.. body.GetProperty("activities").EnumerateArray()], body.GetProperty("watermark").GetString()!);
    }

    public async Task<IReadOnlyList<string?>> TextsAsync(string watermark = "") =>
        [.. (await ReadAsync(watermark)).Activities.Select(activity => activity.TryGetProperty("text", out var text) ? text.GetString() : null)];
}
