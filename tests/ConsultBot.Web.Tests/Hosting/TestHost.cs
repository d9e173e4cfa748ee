using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.People;
using ConsultBot.Core.Audit;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Tables;
using ConsultBot.Tables.Audit;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using ConsultBot.Web.Audit;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Hosting;
using ConsultBot.Web.Limits;
using ConsultBot.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>The channel and the page on a real server on a free loopback port, with a bot of the test's choice.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, ITableStore store)
    {
        _app = app;
        Store = store;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        Http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };
    }

    public ITableStore Store { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public ConversationTurns Turns => Services.GetRequiredService<ConversationTurns>();

    public static async Task<TestHost> StartAsync(
        ITableStore? store = null, Func<ITurnContext, CancellationToken, Task>? bot = null, TimeProvider? time = null, string port = "0",
        params (string Key, string Value)[] settings)
    {
        store ??= new MemoryTableStore();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");

        // Tests are faster than anybody writes; what is set later has the say.
        builder.Configuration.AddInMemoryCollection([new("Limits:UserPerSecond", "100000"), new("Limits:AddressPerSecond", "100000")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(store).AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IChatPageTexts, TestTexts>();
        builder.Services.AddTransient<IBot>(_ => new TestBot(bot ?? TestBot.Echo));
        builder.Services.AddSingleton(MessageCatalog.Load(Path.Combine(AppContext.BaseDirectory, "dialogs", "messages")));
        builder.Services.AddSingleton<Func<KnowledgeBase>>(() => throw new InvalidOperationException("Tests of the channel name no state and no organisation."));
        builder.Services.AddSingleton<IPeople, PeopleRepository>().AddSingleton<IInvitations, InvitationRepository>().AddSingleton<PersonTexts>();
        builder.Services.AddSingleton<IClock>(SystemClock.Instance).AddSingleton<IAuditLog, AuditLog>();
        builder.Services.AddDirectLine(builder.Configuration).AddChatPage().AddSignIn(builder.Configuration).AddLimits(builder.Configuration).AddRefusalRecord();
        var app = builder.Build();
        app.UseResponseHeaders();
        app.UseLimits();
        app.UseRouting();
        app.MapDirectLine();
        app.MapChatPage();
        app.MapSignIn();
        await app.StartAsync();
        return new TestHost(app, store);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        HttpMethod method, string path, string? token = null, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline" + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    /// <summary>Generates a token and starts its conversation.</summary>
    public async Task<TestSession> OpenAsync(string body = "{\"user\":{\"id\":\"ada\"},\"locale\":\"fr\"}")
    {
        var (_, generated) = await SendAsync(HttpMethod.Post, "/tokens/generate");
        var (status, started) = await SendAsync(HttpMethod.Post, "/conversations", generated.GetProperty("token").GetString(), body);
        Assert.Equal(HttpStatusCode.Created, status);
        return new TestSession(this, started, generated.GetProperty("user").GetProperty("id").GetString()!);
    }

    public async Task StopAsync() => await _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
