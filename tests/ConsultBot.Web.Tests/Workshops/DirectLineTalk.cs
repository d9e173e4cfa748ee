using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ConsultBot.Web.Tests.Workshops;

/// <summary>A person's web chat over HTTP: a token, a conversation, messages posted and replies read as a client does.</summary>
internal sealed class DirectLineTalk(HttpClient http, string user, string conversation, string token)
{
    private string _watermark = string.Empty;

    public string User { get; } = user;

    public string Conversation { get; } = conversation;

    public static async Task<DirectLineTalk> OpenAsync(HttpClient http)
    {
        using var generated = await http.PostAsync("/v3/directline/tokens/generate", null);
        var body = JsonElement.Parse(await generated.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var talk = new DirectLineTalk(http, body.GetProperty("user").GetProperty("id").GetString()!, body.GetProperty("conversationId").GetString()!, body.GetProperty("token").GetString()!);
        using var started = await talk.SendAsync(HttpMethod.Post, "conversations", new { locale = "en" });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return talk;
    }

    /// <summary>Posts a message; the reply comes later.</summary>
    /// <param name="activity">Its JSON; the sender is whose token it is, whatever it says.</param>
    public async Task PostAsync(object activity)
    {
        using var posted = await SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", activity);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
    }

    /// <summary>What the bot has said since the last look.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync()
    {
        using var read = await SendAsync(HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={_watermark}", null);
        var body = JsonElement.Parse(await read.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        _watermark = body.GetProperty("watermark").GetString()!;
        return [.. body.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("from").GetProperty("id").GetString() != User)];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await http.SendAsync(request);
    }
}
