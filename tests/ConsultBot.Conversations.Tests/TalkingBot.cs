using ConsultBot.Cli;
using ConsultBot.Cli.Asking;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests;

/// <summary>The real bot on an in-memory store with the repository's knowledge: adapter, middleware and dialogs as in the web chat. One for all tests,
/// a conversation of its own for each.</summary>
public sealed class TalkingBot : IAsyncLifetime
{
    private ServiceProvider _services = null!;
    private Cli.Asking.Conversations _conversations = null!;

    internal QuestionEngine Engine => _services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().Current.Index;

    internal KnowledgeBase Knowledge => Engine.Knowledge;

    public Task InitializeAsync() => StartAsync(_ => { });

    /// <param name="configure">Registers other stores than those in memory.</param>
    internal async Task StartAsync(Action<IServiceCollection> configure)
    {
        _services = CliServices.Create(inMemory: true, configure);
        await _services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await _services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        _conversations = new Cli.Asking.Conversations(_services);
    }

    /// <summary>Adds a document as an operator does, and takes it up.</summary>
    internal async Task AddAsync(OfficialDocument document)
    {
        await _services.GetRequiredService<KnowledgeVersions>().AddAsync(document, "operator", progress: null, CancellationToken.None);
        await _services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    internal Task<IReadOnlyList<TurnReply>> HoldAsync(IReadOnlyList<string> turns, string locale) =>
        _conversations.AskAsync(turns, locale, CancellationToken.None);

    /// <param name="role">Who asks is Ada Lovelace of Switzerland in that role; null: a guest.</param>
    internal async Task<IReadOnlyList<TurnReply>> HoldAsync(IReadOnlyList<AskedTurn> turns, string locale, PersonRole? role = null)
    {
        var user = $"dl_{Guid.NewGuid():N}";
        if (role is { } given)
        {
            var ada = new Participant(
                ParticipantIds.Create(), "Ada Lovelace", new Delegation(DelegationKind.State, "switzerland"), DelegationFunction.Secretariat, Language.English, "Europe/Zurich", given);
            await _services.GetRequiredService<IInvitations>().InviteAsync(ada, Duration.FromDays(1), null, CancellationToken.None);
            await _services.GetRequiredService<IPeople>().BindAsync(ada.Id, new ChannelIdentity("directline", string.Empty, user), CancellationToken.None);
        }

        return await _conversations.AskAsync(turns, locale, user, CancellationToken.None);
    }

    /// <param name="user">The web chat user who asks.</param>
    internal Task<IReadOnlyList<TurnReply>> HoldAsAsync(string user, string locale, params IReadOnlyList<string> turns) =>
        _conversations.AskAsync([.. turns.Select(text => new AskedTurn(text))], locale, user, CancellationToken.None);

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    internal async Task<TurnReply> AskAsync(string question, string locale = "en") => (await HoldAsync([question], locale))[0];
}
