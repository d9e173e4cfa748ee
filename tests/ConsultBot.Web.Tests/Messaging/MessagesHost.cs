using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ConsultBot.Core.Audit;
using ConsultBot.Tables.Audit;
using ConsultBot.Tables.Local;
using ConsultBot.Web.Audit;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>POST /api/messages on a real server, with a fake network behind it and a bot that notes its turns.</summary>
internal sealed class MessagesHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly ConcurrentQueue<string> _turns;

    private MessagesHost(WebApplication app, FakeIssuer issuer, ManualTime time, ConcurrentQueue<string> turns)
    {
        (_app, Issuer, Time, _turns) = (app, issuer, time, turns);
        _http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()) };
    }

    public FakeIssuer Issuer { get; }

    public ManualTime Time { get; }

    /// <summary>The texts of the turns that ran.</summary>
    public IReadOnlyCollection<string> Turns => _turns;

    public IServiceProvider Services => _app.Services;

    public CloudAdapter Adapter => _app.Services.GetRequiredService<CloudAdapter>();

    /// <summary>What reached OnTurnError.</summary>
    public ConcurrentQueue<Exception> Errors { get; } = [];

    public static (string Key, string Value)[] Registered =>
        [("Connector:AppId", TestToken.App), ("Connector:ManagedIdentity", "true")];

    public static async Task<MessagesHost> StartAsync(
        (string Key, string Value)[]? settings = null, string environment = "Production", Func<ITurnContext, CancellationToken, Task>? bot = null)
    {
        var (issuer, time, turns) = (new FakeIssuer(), new ManualTime(), new ConcurrentQueue<string>());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection((settings ?? Registered).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(new ConnectorTransport(issuer, time, NullLogger<ConnectorTransport>.Instance));
        builder.Services.AddSingleton<IAuditLog>(new AuditLog(new MemoryTableStore(), SystemClock.Instance));
        builder.Services.AddConnector(builder.Configuration);
        builder.Services.AddRefusalRecord();
        builder.Services.AddTransient<IBot>(_ => new TestBot(async (turn, cancellationToken) =>
        {
            turns.Enqueue(turn.Activity.Text ?? turn.Activity.Type);
            await (bot?.Invoke(turn, cancellationToken) ?? Task.CompletedTask);
        }));
        var app = builder.Build();
        app.UseRouting();
        app.MapBotMessages();
        await app.StartAsync();
        var host = new MessagesHost(app, issuer, time, turns);
        host.Adapter.OnTurnError = (_, error) =>
        {
            host.Errors.Enqueue(error);
            return Task.CompletedTask;
        };
        return host;
    }

    /// <summary>A good token for this moment.</summary>
    public TestToken Token() => new(Time.GetUtcNow());

    public Task<HttpStatusCode> PostAsync(TestToken token) => PostAsync(token.Activity.ToJsonString(), ("Authorization", token.Scheme + token.Write()));

    public async Task<HttpStatusCode> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(HttpMethod.Post, body, headers);
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/api/messages");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
