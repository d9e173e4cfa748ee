using System.Net;
using System.Runtime.CompilerServices;
using ConsultBot.Bot;
using ConsultBot.Core.Questions;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Storage;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Health;
using ConsultBot.Web.Knowledge;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Tests.Hosting;
using ConsultBot.Web.Tests.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Web.Tests.Health;

/// <summary>The host with a store that can be away, a fake network and time that a test moves; nothing works by itself but what a test ends.</summary>
internal sealed class HealthHost : IAsyncDisposable
{
    public const string SecretEnds = "2026-12-31";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private HealthHost(WebApplication app, FakeIssuer network, ManualTime time, AwayStore store, TaskCompletionSource stopping)
    {
        (_app, Network, Time, Store, Stopping) = (app, network, time, store, stopping);
        _http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()) };
    }

    public FakeIssuer Network { get; }

    public ManualTime Time { get; }

    public AwayStore Store { get; }

    /// <summary>Ends the one service that runs.</summary>
    public TaskCompletionSource Stopping { get; }

    public static async Task<HealthHost> StartAsync()
    {
        var (network, time, store, stopping) = (new FakeIssuer(), new ManualTime(), new AwayStore(new MemoryTableStore()), new TaskCompletionSource());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Connector:AppId"] = TestToken.App,
            ["Connector:AppPassword"] = "not a secret",
            ["Connector:AppPasswordExpires"] = SecretEnds,
        });
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<ITableStore>(store);
        builder.Services.AddSingleton(new ConnectorTransport(network, time, NullLogger<ConnectorTransport>.Instance));
        builder.Services.AddStorage(builder.Configuration).AddKnowledge().AddConsultationBot(builder.Configuration);
        builder.Services.AddBotMessages(builder.Configuration).AddDirectLine(builder.Configuration);
        foreach (var loop in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("ConsultBot", StringComparison.Ordinal) == true).ToList())
        {
            builder.Services.Remove(loop);
        }

        builder.Services.AddSingleton(new Ended(stopping.Task)).AddSingleton<IHostedService>(provider => provider.GetRequiredService<Ended>());
        var app = builder.Build();
        app.UseRouting();
        app.MapHealth();
        await app.StartAsync();
        return new HealthHost(app, network, time, store, stopping);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task LoadKnowledgeAsync()
    {
        await Get<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await Get<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
    }

    public async Task<(HttpStatusCode Status, string Said)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Network.Dispose();
    }

    internal sealed class Ended(Task end) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => end.WaitAsync(stoppingToken);
    }

    internal sealed class AwayStore(ITableStore inner) : ITableStore
    {
        public bool IsAway { get; set; }

        public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) => Inner().FindAsync(table, partition, key, cancellationToken);

        public async IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var row in Inner().ReadAsync(table, partition, range, cancellationToken))
            {
                yield return row;
            }
        }

        public Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            Inner().CommitAsync(table, partition, changes, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private ITableStore Inner() => IsAway ? throw new StoreUnavailableException("The store is away.") : inner;
    }
}
