using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

/// <summary>A channel's connector on loopback that keeps what it is sent.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeConnector(WebApplication app)
    {
        _app = app;
    }

    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>TCP connections that calls came over.</summary>
    public ConcurrentDictionary<string, bool> Connections { get; } = [];

    public string Url => _app.Urls.Single();

    /// <summary>The answer; the id "reply-1" unless set.</summary>
    public Func<HttpResponse, Task> Answer { get; set; } = response => response.WriteAsJsonAsync(new { id = "reply-1" });

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector._app.Run(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Connections.TryAdd(context.Connection.Id, true);
        Calls.Enqueue(new Call(context.Request.Method, target, context.Request.ContentType, body.Length == 0 ? default : JsonElement.Parse(body)));
        await Answer(context.Response);
    }

    /// <param name="Target">The path as it came over the wire.</param>
    internal sealed record Call(string Method, string Target, string? ContentType, JsonElement Body)
    {
        public string? Text => Body.GetProperty("text").GetString();
    }
}
