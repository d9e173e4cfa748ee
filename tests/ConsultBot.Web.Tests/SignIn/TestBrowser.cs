using System.Net;
using System.Text.Json;

namespace ConsultBot.Web.Tests.SignIn;

/// <summary>Keeps cookies as a browser does: secure ones as well, since its host is this machine.</summary>
internal sealed class TestBrowser(Uri host) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host };

    /// <summary>By name; what was deleted is gone.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The last Set-Cookie, or null.</summary>
    public string? LastSet { get; private set; }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, headers);

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The web chat user for whom the browser gets tokens.</summary>
    public async Task<string> UserAsync()
    {
        using var response = await PostAsync("/v3/directline/tokens/generate");
        return JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("user").GetProperty("id").GetString()!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _http.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            Keep(LastSet = set);
        }

        return response;
    }

    private void Keep(string set)
    {
        var pair = set.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
        {
            Cookies.Remove(pair[0]);
        }
        else
        {
            Cookies[pair[0]] = WebUtility.UrlDecode(pair[1]);
        }
    }
}
