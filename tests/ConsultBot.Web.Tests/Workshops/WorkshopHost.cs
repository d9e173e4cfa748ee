using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Storage;
using ConsultBot.Web.Audit;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Knowledge;
using ConsultBot.Web.Limits;
using ConsultBot.Web.SignIn;
using ConsultBot.Web.Tests.SignIn;
using ConsultBot.Web.Workshops;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Web.Tests.Workshops;

/// <summary>The bot with its pages on a real server, with the shipped knowledge, on a store in memory.</summary>
public sealed class WorkshopHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly ITableStore _store;
    private WebApplication _app = null!;

    public WorkshopHost()
        : this(new MemoryTableStore())
    {
    }

    internal WorkshopHost(ITableStore store) => _store = store;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    internal IWorkshopStore Store => Services.GetRequiredService<IWorkshopStore>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSingleton(_store);
        builder.Services.AddStorage(builder.Configuration).AddKnowledge().AddConsultationBot(builder.Configuration);
        builder.Configuration.AddInMemoryCollection([new("Limits:UserPerSecond", "100000"), new("Limits:AddressPerSecond", "100000")]);
        builder.Services.AddDirectLine(builder.Configuration).AddSignIn(builder.Configuration).AddWorkshopPages().AddLimits(builder.Configuration).AddRefusalRecord();
        builder.Services.AddChatPage().AddSingleton<IChatPageTexts, MessagesChatPageTexts>();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapDirectLine();
        _app.MapChatPage();
        _app.MapSignIn();
        _app.MapWorkshopPages();
        await Services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await Services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        Services.GetRequiredService<DirectLineAdapter>().UseConsultationBot(Services);
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    internal async Task<Participant> AddPersonAsync(string name, PersonRole role = PersonRole.Delegate, string state = "ghana")
    {
        var person = new Participant(ParticipantIds.Create(), name, new Delegation(DelegationKind.State, state), DelegationFunction.Adviser, Language.English, "Africa/Accra", role);
        await Services.GetRequiredService<IInvitations>().InviteAsync(person, Duration.FromDays(1), null, CancellationToken.None);
        return person;
    }

    /// <summary>A browser that is signed in as a new person.</summary>
    internal async Task<(TestBrowser Browser, Participant Person)> SignInAsync(string name, PersonRole role = PersonRole.Delegate, string state = "ghana")
    {
        var person = await AddPersonAsync(name, role, state);
        var issued = await Services.GetRequiredService<IInvitations>().InviteAgainAsync(person.Id, Duration.FromDays(1), null, CancellationToken.None);
        var browser = new TestBrowser(Address);
        using var accepted = await browser.PostAsync("/invitation/" + issued!.Token.Text);
        return (browser, person);
    }

    internal async Task SaveAsync(Workshop workshop)
    {
        var etag = (await Store.FindAsync(workshop.Id, CancellationToken.None))?.ETag;
        var edit = new WorkshopEdit(workshop, etag, "test", Guid.NewGuid().ToString("N"), Services.GetRequiredService<IClock>().GetCurrentInstant());
        Assert.Equal(WorkshopEditOutcome.Kept, (await Store.SaveAsync(edit, CancellationToken.None)).Outcome);
    }

    internal Task RegisterAsync(string workshop, Participant person) => Store.DecideAsync(
        workshop, book => book.Register(person.Id, person.Delegation, person.Function, null, Services.GetRequiredService<IClock>().GetCurrentInstant()), CancellationToken.None);
}
