using System.Text.Json;
using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>A conversation of whoever a browser is signed in as, held over HTTP with the browser's cookie; the page can take it up afterwards.</summary>
internal sealed class NaughtyTalk
{
    private readonly IAPIRequestContext _requests;
    private readonly Uri _host;
    private readonly NaughtyCount _count;
    private string _watermark = "0";

    private NaughtyTalk(IAPIRequestContext requests, Uri host, NaughtyCount count) => (_requests, _host, _count) = (requests, host, count);

    public string Token { get; private set; } = "";

    public string Id { get; private set; } = "";

    public static async Task<NaughtyTalk> StartAsync(IPage page, Uri host, NaughtyCount count)
    {
        var talk = new NaughtyTalk(page.APIRequest, host, count);
        await talk.OpenAsync();
        return talk;
    }

    /// <summary>Another conversation of the same person, in which no workshop was spoken of.</summary>
    public async Task<NaughtyTalk> StartAnewAsync()
    {
        var talk = new NaughtyTalk(_requests, _host, _count);
        await talk.OpenAsync();
        return talk;
    }

    /// <returns>What the bot said to it, and the data of the buttons under it.</returns>
    public Task<(string Text, JsonElement? Form)> SayAsync(string text) => PostAsync(new { type = "message", text, locale = "en", from = new { id = "x" } });

    /// <summary>Says something, and yes to what is asked back.</summary>
    /// <param name="field">Under which name that is counted as kept.</param>
    /// <param name="text">What is said.</param>
    /// <param name="asked">What is asked back.</param>
    /// <param name="saved">What the answer to the yes has in it.</param>
    /// <returns>That answer; null where it was not kept.</returns>
    public async Task<string?> SaveAsync(string field, string text, string asked = "Shall I save it?", string saved = "")
    {
        var said = (await SayAsync(text)).Text;
        var isAsked = said.Contains(asked, StringComparison.Ordinal);
        said = (await SayAsync(isAsked ? "yes" : "cancel")).Text is var then && isAsked ? then : said;
        var isKept = isAsked && said.Contains(saved, StringComparison.Ordinal);
        _count.Note(field, isKept, said);
        return isKept ? said : null;
    }

    /// <summary>Says something that is kept at once.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> KeepAsync(string field, string text, string kept)
    {
        var said = (await SayAsync(text)).Text;
        var isKept = said.Contains(kept, StringComparison.Ordinal);
        _count.Note(field, isKept, said);
        return isKept;
    }

    /// <summary>Fills in a form, and confirms it or says something else.</summary>
    public async Task FillAsync(string field, string opens, Dictionary<string, object?> values, string asked, string then = "yes")
    {
        var (said, form) = await SayAsync(opens);
        if (form is { } data)
        {
            foreach (var member in data.EnumerateObject())
            {
                values[member.Name] = member.Value.GetString();
            }

            said = (await PostAsync(new { type = "message", value = values, locale = "en", from = new { id = "x" } })).Text;
        }

        var isAsked = said.Contains(asked, StringComparison.Ordinal);
        await SayAsync(isAsked ? then : "cancel");
        _count.Note(field, isAsked, said);
    }

    /// <summary>Waits for what the bot says by itself.</summary>
    public Task HearAsync(string text) => ReadAsync(activity => Text(activity).Contains(text, StringComparison.Ordinal), text);

    private async Task<(string Text, JsonElement? Form)> PostAsync(object activity)
    {
        var id = (await SendAsync("POST", $"conversations/{Id}/activities", activity)).GetProperty("id").GetString();
        _count.Turn();
        var replies = await ReadAsync(one => one.TryGetProperty("replyToId", out var to) && to.GetString() == id && one.GetProperty("type").GetString() == "message", JsonSerializer.Serialize(activity));
        var said = string.Join("\n", replies.Select(Text));
        Assert.DoesNotContain("Something went wrong", said, StringComparison.Ordinal);
        return (said, replies.SelectMany(Forms).Cast<JsonElement?>().FirstOrDefault());
    }

    /// <summary>Reads on until something comes that is looked for.</summary>
    private async Task<List<JsonElement>> ReadAsync(Func<JsonElement, bool> isWanted, string about)
    {
        var others = new List<string>();
        for (var look = 0; look < 7200; look++)
        {
            var read = await SendAsync("GET", $"conversations/{Id}/activities?watermark={_watermark}", null);
            _watermark = read.GetProperty("watermark").GetString()!;
            var came = read.GetProperty("activities").EnumerateArray().ToList();
            if (came.Where(isWanted).ToList() is { Count: > 0 } found)
            {
                return found;
            }

            others.AddRange(came.Select(Text));

            await Task.Delay(25);
        }

        throw new TimeoutException($"Did not come: {about}\nCame instead:\n{string.Join('\n', others)}");
    }

    private static string Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    private async Task OpenAsync()
    {
        Token = (await SendAsync("POST", "tokens/generate", null)).GetProperty("token").GetString()!;
        var started = await SendAsync("POST", "conversations", null);
        (Token, Id) = (started.GetProperty("token").GetString()!, started.GetProperty("conversationId").GetString()!);
    }

    private static IEnumerable<JsonElement> Forms(JsonElement message) => message.TryGetProperty("attachments", out var cards)
        ? cards.EnumerateArray().Where(card => card.GetProperty("content").TryGetProperty("actions", out _))
            .SelectMany(card => card.GetProperty("content").GetProperty("actions").EnumerateArray()).Select(action => action.GetProperty("data")).Where(data => data.TryGetProperty("workshopForm", out _) || data.TryGetProperty("reminderForm", out _))
        : [];

    private async Task<JsonElement> SendAsync(string method, string path, object? body)
    {
        var response = await _requests.FetchAsync(new Uri(_host, "v3/directline/" + path).AbsoluteUri, new APIRequestContextOptions
        {
            Method = method,
            DataObject = body,
            Headers = Token.Length == 0 ? null : new Dictionary<string, string> { ["Authorization"] = "Bearer " + Token },
        });
        _count.Answer(response.Status);
        Assert.True(response.Ok, $"{path}: {response.Status} {await response.TextAsync()}");
        return (await response.JsonAsync())!.Value;
    }
}
