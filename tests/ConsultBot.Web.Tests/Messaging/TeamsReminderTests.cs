using System.Globalization;
using System.Net;
using System.Text;
using ConsultBot.Bot;
using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Storage;
using ConsultBot.Web.Audit;
using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Knowledge;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace ConsultBot.Web.Tests.Messaging;

/// <summary>Reminders over the connector: a message of Teams leaves the reference by which the person is reminded; a person who blocked the bot is reminded by e-mail.</summary>
public sealed class TeamsReminderTests : IAsyncLifetime, IDisposable
{
    private readonly FakeIssuer _network = new();
    private readonly NotedMail _mail = new();
    private WebApplication _app = null!;
    private Participant _person = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Reminders:AnyDay", (string?)"true")]);
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddSingleton(new ConnectorTransport(_network, TimeProvider.System, NullLogger<ConnectorTransport>.Instance));
        builder.Services.AddSingleton<ITableStore>(new MemoryTableStore());
        builder.Services.AddStorage(builder.Configuration).AddKnowledge().AddConsultationBot(builder.Configuration);
        builder.Services.AddBotMessages(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration).AddRefusalRecord();
        builder.Services.Replace(ServiceDescriptor.Singleton<IReminderMail>(_mail));

        // Reminders go out when a test says so.
        foreach (var loop in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("ConsultBot", StringComparison.Ordinal) == true).ToList())
        {
            builder.Services.Remove(loop);
        }

        _app = builder.Build();
        _app.UseRouting();
        _app.MapBotMessages();
        await _app.Services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        Get<CloudAdapter>().UseConsultationBot(_app.Services);
        await _app.StartAsync();
        var ahead = 12 - TimeProvider.System.GetUtcNow().Hour;
        var midday = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}");
        _person = new Participant(ParticipantIds.Create(), "Ama Mensah", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Adviser, Language.French, midday, PersonRole.Delegate);
        await Get<IInvitations>().InviteAsync(_person, Duration.FromDays(1), null, CancellationToken.None);
        await Get<IPeople>().BindAsync(_person.Id, ChannelIdentity.InTeams(TestToken.Tenant, "99999999-0000-0000-0000-000000000001"), CancellationToken.None);
        await SayAsync("bonjour");
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _network.Dispose();

    [Fact]
    public async Task Reminder_ToSomebodyOfTeams_IsPostedToTheConversationInTheirLanguage()
    {
        var reminder = await RemindAsync("w-1", "Apportez votre passeport.");

        Assert.StartsWith("http://localhost:56150/_connector/v3/conversations/a%3A1/activities", _network.Calls.Last().Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("Message des organisateurs", _network.Bodies.Last(), StringComparison.Ordinal);
        Assert.Contains("Apportez votre passeport.", _network.Bodies.Last(), StringComparison.Ordinal);
        Assert.Contains("Action.Submit", _network.Bodies.Last(), StringComparison.Ordinal);
        var delivery = await DeliveryAsync(reminder);
        Assert.Equal((DeliveryStatus.Delivered, "r1"), (delivery.Status, delivery.Message));
        Assert.StartsWith("msteams/", delivery.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_ToSomebodyWhoBlockedTheBot_EndsTheChannelAndGoesByMail()
    {
        await Get<IReminderPreferences>().ChangeAsync(_person.Id, wishes => wishes with { Mail = "ama@example.org" }, CancellationToken.None);
        _network.Channel = () => new HttpResponseMessage(HttpStatusCode.Forbidden);

        var first = await RemindAsync("w-1", "Un");
        var calls = _network.Calls.Count;
        var second = await RemindAsync("w-2", "Deux");

        Assert.Equal(["ama@example.org", "ama@example.org"], _mail.Sent.Select(sent => sent.Address));
        Assert.Equal((DeliveryStatus.Delivered, "mail"), ((await DeliveryAsync(first)).Status, (await DeliveryAsync(first)).Where));
        Assert.Equal(DeliveryStatus.Delivered, (await DeliveryAsync(second)).Status);

        // Not tried again: the second one never went to the channel.
        Assert.Equal(calls, _network.Calls.Count);
        Assert.Single((await Get<IReminderPreferences>().GetAsync(_person.Id, CancellationToken.None)).Over);
    }

    [Fact]
    public async Task Reminder_ToSomebodyWhoBlockedTheBotAndGaveNoAddress_FailsAndSaysWhy()
    {
        _mail.IsConfigured = false;
        _network.Channel = () => new HttpResponseMessage(HttpStatusCode.Forbidden);

        var delivery = await DeliveryAsync(await RemindAsync("w-1", "Un"));

        Assert.Equal((DeliveryStatus.Failed, DeliveryReason.Blocked), (delivery.Status, delivery.Reason));
    }

    [Fact]
    public async Task Reminder_TheChannelAsksToWait_WaitsAsLongAsAskedAndKeepsTheChannel()
    {
        _network.Channel = () => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(TimeSpan.FromSeconds(120)) } };
        var before = Get<IClock>().GetCurrentInstant();

        var delivery = await DeliveryAsync(await RemindAsync("w-1", "Un"));

        Assert.Equal((DeliveryStatus.Waiting, DeliveryReason.SlowedDown), (delivery.Status, delivery.Reason));
        Assert.True(delivery.Due >= before + Duration.FromSeconds(120), $"{delivery.Due} is too early after {before}");
        Assert.Empty((await Get<IReminderPreferences>().GetAsync(_person.Id, CancellationToken.None)).Over);
    }

    [Fact]
    public async Task Recall_OfAMessageThatTheChannelNamed_IsPutInItsPlace()
    {
        await RecallAsync(await RemindAsync("w-1", "Un"));

        var (method, address, _) = _network.Calls.Last();
        Assert.Equal((HttpMethod.Put, true), (method, address.AbsolutePath.EndsWith("/activities/r1", StringComparison.Ordinal)));
        Assert.Contains("Message retiré", _network.Bodies.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recall_OfAMessageThatTheChannelGaveNoId_IsSaidInANewOne()
    {
        _network.Channel = () => new HttpResponseMessage(HttpStatusCode.Accepted);

        var delivery = await DeliveryAsync(await RecallAsync(await RemindAsync("w-1", "Un")));

        Assert.Equal(HttpMethod.Post, _network.Calls.Last().Method);
        Assert.Contains("Message retiré", _network.Bodies.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Submit", _network.Bodies.Last(), StringComparison.Ordinal);
        Assert.Equal(DeliveryStatus.Delivered, delivery.Status);
    }

    [Fact]
    public async Task Recall_OfALetter_IsSaidInANewOne()
    {
        await Get<IReminderPreferences>().ChangeAsync(_person.Id, wishes => wishes with { Mail = "ama@example.org", Channel = ReminderRoute.MailKey }, CancellationToken.None);

        await RecallAsync(await RemindAsync("w-1", "Un"));

        Assert.Equal(2, _mail.Sent.Count);
        Assert.StartsWith("Message retiré", _mail.Sent[1].Letter.Subject, StringComparison.Ordinal);
        Assert.Null(_mail.Sent[1].Letter.Calendar);
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>As the Emulator does: in development this machine needs no token.</summary>
    private async Task SayAsync(string text)
    {
        var activity = new TestToken(TimeProvider.System.GetUtcNow()).Activity;
        (activity["text"], activity["serviceUrl"]) = (text, "http://localhost:56150/_connector");
        using var http = new HttpClient { BaseAddress = new Uri(Get<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()) };
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/api/messages", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Keeps a reminder and sends what is due.</summary>
    private async Task<Reminder> RemindAsync(string workshop, string text)
    {
        var now = Get<IClock>().GetCurrentInstant();
        var store = Get<IWorkshopStore>();
        var days = DateSpan.Of(now.InUtc().Date.PlusDays(10));
        var edit = new WorkshopEdit(
            new Workshop(workshop, "Santé") { Status = WorkshopStatus.Announced, Time = new WorkshopTime(days, new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"), Visibility = WorkshopVisibility.AllParticipants },
            null, "test", workshop, now);
        Assert.Equal(WorkshopEditOutcome.Kept, (await store.SaveAsync(edit, CancellationToken.None)).Outcome);
        var reminder = new Reminder("r-" + workshop, workshop, ReminderOccasion.Once, new Audience(AudienceKind.Invited))
        {
            Wanted = now,
            Latest = now + Duration.FromDays(1),
            UsefulUntil = now + Duration.FromDays(2),
            Text = text,
        };
        return await SendAsync(reminder);
    }

    private async Task<Reminder> RecallAsync(Reminder reminder)
    {
        await Get<IReminderStore>().DecideAsync(reminder.Id, before => before! with { Status = ReminderStatus.Recalled }, CancellationToken.None);
        var now = Get<IClock>().GetCurrentInstant();
        return await SendAsync(new Reminder(ReminderIds.Withdrawal(reminder.Id), reminder.Workshop, ReminderOccasion.Withdrawal, reminder.Audience)
        {
            Recalls = reminder.Id,
            Only = [_person.Id],
            Wanted = now,
            Latest = now,
            UsefulUntil = now + Duration.FromDays(1),
        });
    }

    private async Task<Reminder> SendAsync(Reminder reminder)
    {
        var workshop = await Get<IWorkshopStore>().FindAsync(reminder.Workshop, CancellationToken.None);
        var kept = await Get<ReminderPlans>().SendAsync(reminder, workshop!, [_person], CancellationToken.None);
        while (await Get<ReminderDispatcher>().DispatchAsync(CancellationToken.None) > 0)
        {
        }

        return kept;
    }

    private async Task<Delivery> DeliveryAsync(Reminder reminder) => Assert.Single(await Get<IReminderStore>().DeliveriesAsync(reminder, CancellationToken.None));

    private sealed class NotedMail : IReminderMail
    {
        public bool IsConfigured { get; set; } = true;

        public List<(string Address, ReminderLetter Letter)> Sent { get; } = [];

        public Task<SendOutcome> SendAsync(string address, ReminderLetter letter, CancellationToken cancellationToken)
        {
            Sent.Add((address, letter));
            return Task.FromResult(new SendOutcome(SendResult.Taken, ReminderRoute.MailKey, letter.Id));
        }
    }
}
