using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

/// <summary>A bot behind Kestrel on loopback, as a product hosts it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private BotHost(WebApplication app, CloudAdapter adapter)
    {
        _app = app;
        Adapter = adapter;
        Adapter.OnTurnError = (_, exception) =>
        {
            Errors.Enqueue(exception);
            return Task.CompletedTask;
        };
    }

    public CloudAdapter Adapter { get; }

    /// <summary>What reached OnTurnError.</summary>
    public ConcurrentQueue<Exception> Errors { get; } = [];

    /// <param name="bot">Echoes messages unless given.</param>
    /// <param name="maxBody">Bytes; null leaves the host's default.</param>
    public static async Task<BotHost> StartAsync(BotCallbackHandler? bot = null, long? maxBody = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = maxBody ?? kestrel.Limits.MaxRequestBodySize);
        var app = builder.Build();
        var host = new BotHost(app, new CloudAdapter(new OpenAuthentication()));
        var handler = new CallbackBot(bot ?? EchoAsync);
        app.Map("/api/messages", (HttpContext context) => host.Adapter.ProcessAsync(context.Request, context.Response, handler, context.RequestAborted));
        await app.StartAsync();
        return host;
    }

    public static async Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);

    /// <summary>Posts a body as JSON.</summary>
    /// <param name="headers">Name and value pairs, sent unchecked.</param>
    public Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return SendAsync(HttpMethod.Post, content, headers);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"{_app.Urls.Single()}/api/messages") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
