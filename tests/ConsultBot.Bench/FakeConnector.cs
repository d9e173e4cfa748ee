using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bench;

/// <summary>A Bot Connector that takes replies and tells who waits for them.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    private FakeConnector(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.First();

    public static async Task<FakeConnector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.MapPost("/v3/conversations/{id}/activities/{**reply}", (string id, HttpContext context) => connector.TakeAsync(id, context));
        await app.StartAsync(cancellationToken);
        return connector;
    }

    /// <summary>Completes when the reply to the next activity of a conversation has come.</summary>
    public Task WaitAsync(string conversation)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[conversation] = source;
        return source.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        if (_waiting.TryRemove(conversation, out var source))
        {
            source.SetResult();
        }

        return Results.Json(new { id = "1" }, statusCode: StatusCodes.Status201Created);
    }
}
