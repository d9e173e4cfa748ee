using System.Text.Json;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Reminders;
using ConsultBot.Conversations.Tests.Workshops;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Reminders;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>The real bot with what sends reminders, on an empty store; reminders go out when a test says so.</summary>
internal sealed class ReminderBot : IAsyncDisposable
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    private ReminderBot(WorkshopBot bot) => Bot = bot;

    public WorkshopBot Bot { get; }

    /// <param name="configure">Registers what shall stand in for the bot's own; null: nothing.</param>
    public static async Task<ReminderBot> StartAsync(Action<IServiceCollection>? configure = null) => new(await WorkshopBot.StartAsync((services, clock) =>
    {
        services.AddSingleton<TimeProvider>(new ClockTime(clock));
        services.AddSingleton<IChannelAdapters, OwnChannel>();
        services.AddSingleton<ISendLimits>(new SharedSendLimits(new MemoryTableStore(), 0, 0));
        services.AddReminderDispatch();
        configure?.Invoke(services);
    }));

    /// <summary>Sends all that is due.</summary>
    public async Task DeliverAsync()
    {
        await Bot.Get<ReminderUpkeep>().LookAsync(CancellationToken.None);
        while (await Bot.Get<ReminderDispatcher>().DispatchAsync(CancellationToken.None) > 0)
        {
        }
    }

    /// <summary>The texts of the bot that the person has not seen yet.</summary>
    public async Task<IReadOnlyList<string>> NewsOfAsync(string person)
    {
        var log = await Bot.LogAsync(person);
        var fresh = log.Skip(_seen.GetValueOrDefault(person)).ToList();
        _seen[person] = log.Count;
        return [.. fresh.Select(json => JsonDocument.Parse(json).RootElement).Where(activity => activity.TryGetProperty("text", out _)).Select(activity => activity.GetProperty("text").GetString()!)];
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private sealed class OwnChannel(DirectLineAdapter adapter) : IChannelAdapters
    {
        public (BotAdapter Adapter, string BotId) For(ConversationAddress address) => (adapter, address.Bot);
    }
}
