using System.Text.Json;
using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Cli;
using ConsultBot.Cli.Asking;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Activity = Microsoft.Bot.Schema.Activity;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>The real bot on an empty store, with several people who each have a conversation.</summary>
internal sealed class WorkshopBot : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _turns;

    private WorkshopBot(ServiceProvider services, SetClock clock) => (_services, Clock) = (services, clock);

    public SetClock Clock { get; }

    /// <param name="configure">Registers what shall stand in for the bot's own; null: nothing.</param>
    /// <param name="store">Null for one in memory.</param>
    public static async Task<WorkshopBot> StartAsync(Action<IServiceCollection, SetClock>? configure = null, ITableStore? store = null)
    {
        var clock = new SetClock();
        var services = CliServices.Create(
            inMemory: store is null,
            configured =>
            {
                configured.AddSingleton<IClock>(clock);
                configure?.Invoke(configured, clock);
                if (store is not null)
                {
                    configured.AddSingleton(store);
                }
            });
        await services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        services.GetRequiredService<DirectLineAdapter>().UseConsultationBot(services);
        return new WorkshopBot(services, clock);
    }

    public async Task AddPersonAsync(string key, PersonRole role, Delegation delegation, string name, Language language, string zone, DelegationFunction function = DelegationFunction.Adviser)
    {
        var person = new Participant(ParticipantIds.Create(), name, delegation, function, language, zone, role);
        await _services.GetRequiredService<IInvitations>().InviteAsync(person, Duration.FromDays(1), null, CancellationToken.None);
        await _services.GetRequiredService<IPeople>().BindAsync(person.Id, new ChannelIdentity(DirectLineAdapter.ChannelId, string.Empty, $"dl_{key}"), CancellationToken.None);
    }

    /// <param name="value">What a card sends, as JSON; null for typed words.</param>
    /// <param name="id">The same for the same message delivered twice; null for a new one.</param>
    public async Task<TurnReply> SayAsync(string person, string? text, string locale, string? value = null, string? id = null)
    {
        var log = _services.GetRequiredService<IConversationLog>();
        var before = await log.LastPositionAsync($"of-{person}", CancellationToken.None);
        using var document = value is null ? null : JsonDocument.Parse(value);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = id ?? $"turn-{++_turns}",
            ChannelId = DirectLineAdapter.ChannelId,
            Conversation = new ConversationAccount { Id = $"of-{person}" },
            From = new ChannelAccount { Id = $"dl_{person}", Role = "user" },
            Recipient = new ChannelAccount { Id = "consultbot", Name = "ConsultBot", Role = "bot" },
            Text = text,
            Value = document?.RootElement.Clone(),
            Locale = locale,
        };
        await _services.GetRequiredService<DirectLineAdapter>().RunTurnAsync(activity, _services.GetRequiredService<IBot>().OnTurnAsync, CancellationToken.None);
        var logged = await log.ReadAsync($"of-{person}", before, 50, CancellationToken.None);
        return TurnReply.From(logged.Select(entry => entry.Json), 0);
    }

    /// <summary>Replies as Direct Line sends them, to look at their cards.</summary>
    public async Task<IReadOnlyList<string>> LogAsync(string person) =>
        [.. (await _services.GetRequiredService<IConversationLog>().ReadAsync($"of-{person}", 0, 1_000, CancellationToken.None)).Select(entry => entry.Json)];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
