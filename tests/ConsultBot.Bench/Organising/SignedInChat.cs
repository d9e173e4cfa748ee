using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConsultBot.Core.People;

namespace ConsultBot.Bench.Organising;

/// <summary>A person's browser: signed in by an invitation, with a web chat and pages.</summary>
internal sealed class SignedInChat(HttpClient client) : IDisposable
{
    private string _cookie = string.Empty;
    private string _token = string.Empty;
    private string _conversation = string.Empty;
    private string _watermark = string.Empty;

    public static async Task<SignedInChat> OpenAsync(Uri host, InvitationToken invitation)
    {
        var chat = new SignedInChat(new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host });
        using (var accepted = await chat.SendAsync(HttpMethod.Post, $"invitation/{invitation.Text}", null))
        {
            chat._cookie = string.Join("; ", accepted.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        }

        var opened = await chat.JsonAsync(HttpMethod.Post, "v3/directline/tokens/generate", null);
        (chat._token, chat._conversation) = (opened.GetProperty("token").GetString()!, opened.GetProperty("conversationId").GetString()!);
        await chat.JsonAsync(HttpMethod.Post, "v3/directline/conversations", new { locale = "en" });
        return chat;
    }

    /// <summary>Posts a question and reads until its answer is there.</summary>
    /// <returns>Milliseconds, and the answer.</returns>
    public async Task<(double Milliseconds, string Text)> AskAsync(string question)
    {
        var started = Stopwatch.GetTimestamp();
        var posted = await JsonAsync(HttpMethod.Post, $"v3/directline/conversations/{_conversation}/activities", new { type = "message", text = question, from = new { id = "user" }, locale = "en" });
        var id = posted.GetProperty("id").GetString();
        while (true)
        {
            var read = await JsonAsync(HttpMethod.Get, $"v3/directline/conversations/{_conversation}/activities?watermark={_watermark}", null);
            _watermark = read.GetProperty("watermark").GetString()!;
            foreach (var activity in read.GetProperty("activities").EnumerateArray())
            {
                if (activity.TryGetProperty("replyToId", out var reply) && reply.GetString() == id)
                {
                    return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, activity.GetProperty("text").GetString()!);
                }
            }

            await Task.Delay(1);
        }
    }

    /// <returns>Milliseconds until the whole page is there, and the page.</returns>
    public async Task<(double Milliseconds, string Text)> OpenPageAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await SendAsync(HttpMethod.Get, path, null);
        var page = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, page);
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> JsonAsync(HttpMethod method, string path, object? body)
    {
        using var response = await SendAsync(method, path, body);
        return JsonElement.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri("/" + path, UriKind.Relative));
        request.Headers.Authorization = _token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _token);
        if (_cookie.Length > 0)
        {
            request.Headers.Add("Cookie", _cookie);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        return await client.SendAsync(request);
    }
}
