using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Conversations.Tests.Reminders;
using ConsultBot.Conversations.Tests.Workshops;
using ConsultBot.Core.Enquiries;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Enquiries;

/// <summary>Answers of the secretariat reach those who asked, whatever fails on the way.</summary>
public sealed class EnquiryDeliveryTests : IAsyncLifetime
{
    private static readonly Duration LongestFirstWait = Duration.FromSeconds(2);

    private readonly NotedLogger _logger = new();
    private FailingChannel _channel = null!;
    private WorkshopBot _bot = null!;
    private EnquiryDelivery _delivery = null!;

    public async Task InitializeAsync()
    {
        _bot = await WorkshopBot.StartAsync((services, clock) => services.AddSingleton<TimeProvider>(new ClockTime(clock))
            .AddSingleton<IChannelAdapters>(provider => _channel = new FailingChannel(provider.GetRequiredService<DirectLineAdapter>())).AddSingleton<ILogger<EnquiryDelivery>>(_logger).AddSingleton<EnquiryDelivery>());
        _delivery = _bot.Get<EnquiryDelivery>();
        foreach (var text in new[] { "ask the secretariat", "When is the next plenary of the Almaty Process?", "yes" })
        {
            await _bot.SayAsync("ama", text, "en");
        }

        await Enquiries.AnswerAsync(1, "On 4 October.", default);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Deliver_ChannelFailsOnce_IsTriedAgainWithinSeconds()
    {
        _channel.Failures = 1;

        Assert.Equal(0, await _delivery.DeliverAsync(default));
        Assert.Equal(0, await _delivery.DeliverAsync(default));
        Assert.Equal(1, _channel.Attempts);
        Assert.Equal(["EnquiryNotDelivered"], _logger.Events);
        _bot.Clock.Now += LongestFirstWait;
        Assert.Equal(1, await _delivery.DeliverAsync(default));

        Assert.Equal(1, await HeardAsync());
        Assert.Equal(0, await _delivery.DeliverAsync(default));
    }

    [Fact]
    public async Task Deliver_ChannelGoesOnFailing_WaitsLongerEachTimeAndNeverGivesUp()
    {
        _channel.Failures = int.MaxValue;
        for (var second = 0; second < 24 * 60 * 60; second += 5)
        {
            await _delivery.DeliverAsync(default);
            _bot.Clock.Now += Duration.FromSeconds(5);
        }

        Assert.InRange(_channel.Attempts, 24 * 4, 24 * 9);
        _channel.Failures = 0;
        _bot.Clock.Now += Duration.FromMinutes(15);
        Assert.Equal(1, await _delivery.DeliverAsync(default));
        Assert.Equal(1, await HeardAsync());
    }

    [Fact]
    public async Task Deliver_AnotherInstanceDiedWithTheClaim_IsToldOnceItsLeaseHasEnded()
    {
        Assert.NotNull(await Enquiries.ClaimAsync(1, Duration.FromMinutes(2), default));

        Assert.Equal(0, await _delivery.DeliverAsync(default));
        _bot.Clock.Now += Duration.FromMinutes(2);
        Assert.Equal(1, await _delivery.DeliverAsync(default));

        Assert.Equal(1, await HeardAsync());
    }

    [Fact]
    public async Task Deliver_PersonWritesWhileItIsPutOff_HearsItThenAndOnlyOnce()
    {
        _channel.Failures = 1;
        await _delivery.DeliverAsync(default);

        Assert.Contains("On 4 October.", (await _bot.SayAsync("ama", "who chairs the Bali Process?", "en")).Text, StringComparison.Ordinal);
        _bot.Clock.Now += LongestFirstWait;
        Assert.Equal(0, await _delivery.DeliverAsync(default));

        Assert.Equal(1, await HeardAsync());
    }

    [Fact]
    public async Task Deliver_ToldAfterItWasClaimed_IsNotToldTwice()
    {
        _channel.Before = () => _bot.SayAsync("ama", "who chairs the Bali Process?", "en");

        Assert.Equal(1, await _delivery.DeliverAsync(default));

        Assert.Equal(1, await HeardAsync());
    }

    [Fact]
    public async Task Deliver_HostStopsMeanwhile_IsNoFailureAndTheClaimIsGivenBack()
    {
        using var stop = new CancellationTokenSource();
        _channel.Before = stop.CancelAsync;
        await _delivery.DeliverAsync(stop.Token);

        Assert.Equal((1, 0), (_channel.Attempts, await HeardAsync()));
        Assert.Empty(_logger.Events);
        _channel.Before = () => Task.CompletedTask;
        _bot.Clock.Now += LongestFirstWait;
        Assert.Equal(1, await _delivery.DeliverAsync(default));
    }

    private IEnquiries Enquiries => _bot.Get<IEnquiries>();

    private async Task<int> HeardAsync() => (await _bot.LogAsync("ama")).Count(json => json.Contains("On 4 October.", StringComparison.Ordinal));

    private sealed class NotedLogger : ILogger<EnquiryDelivery>
    {
        public List<string?> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Events.Add(eventId.Name);
    }

    /// <summary>The web chat, which fails as often as it is told to.</summary>
    private sealed class FailingChannel(DirectLineAdapter adapter) : BotAdapter, IChannelAdapters
    {
        public int Failures { get; set; }

        public int Attempts { get; private set; }

        /// <summary>What happens while a delivery is on its way.</summary>
        public Func<Task> Before { get; set; } = () => Task.CompletedTask;

        public (BotAdapter Adapter, string BotId) For(ConversationAddress address) => (this, address.Bot);

        public override async Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            Attempts++;
            await Before();
            if (Failures-- > 0)
            {
                throw new HttpRequestException("The channel is away.");
            }

            await adapter.ContinueConversationAsync(botId, continuationActivity, callback, cancellationToken);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
