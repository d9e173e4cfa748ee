using System.Diagnostics;
using System.Text.Json;
using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Activity = Microsoft.Bot.Schema.Activity;

namespace ConsultBot.Cli.Asking;

/// <summary>Holds conversations with the bot through the adapter of the web chat.</summary>
internal sealed class Conversations
{
    private const string Asker = "dl_command-line";

    private static readonly ChannelAccount Account = new() { Id = "consultbot", Name = "ConsultBot", Role = "bot" };

    private readonly DirectLineAdapter _adapter;
    private readonly IConversationLog _log;
    private readonly IBot _bot;

    public Conversations(IServiceProvider services)
    {
        _adapter = services.GetRequiredService<DirectLineAdapter>();
        _adapter.UseConsultationBot(services);
        _log = services.GetRequiredService<IConversationLog>();
        _bot = services.GetRequiredService<IBot>();
    }

    /// <summary>Asks the turns of one conversation in their order.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before a turn; a turn that has begun is ended.</exception>
    public Task<IReadOnlyList<TurnReply>> AskAsync(IReadOnlyList<string> turns, string locale, CancellationToken cancellationToken) =>
        AskAsync([.. turns.Select(text => new AskedTurn(text))], locale, cancellationToken);

    /// <summary>As above, with buttons pressed in between.</summary>
    /// <exception cref="ArgumentException">No reply so far has a button of that label.</exception>
    public Task<IReadOnlyList<TurnReply>> AskAsync(IReadOnlyList<AskedTurn> turns, string locale, CancellationToken cancellationToken) =>
        AskAsync(turns, locale, Asker, cancellationToken);

    /// <summary>As above, for somebody else.</summary>
    /// <param name="user">The web chat user who asks.</param>
    /// <exception cref="ArgumentException">No reply so far has a button of that label.</exception>
    public async Task<IReadOnlyList<TurnReply>> AskAsync(IReadOnlyList<AskedTurn> turns, string locale, string user, CancellationToken cancellationToken)
    {
        var conversation = $"command-line-{Guid.NewGuid():N}";
        var replies = new List<TurnReply>(turns.Count);
        for (var turn = 0; turn < turns.Count; turn++)
        {
            // Between two turns: one that is cut off in the middle would be logged, and answered, as a failure.
            cancellationToken.ThrowIfCancellationRequested();
            var before = await _log.LastPositionAsync(conversation, cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await _adapter.RunTurnAsync(Message(turns[turn], replies, conversation, turn, locale, user), _bot.OnTurnAsync, CancellationToken.None);
            var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var logged = await _log.ReadAsync(conversation, before, 50, cancellationToken);
            replies.Add(TurnReply.From(logged.Select(entry => entry.Json), milliseconds));
        }

        return replies;
    }

    private static Activity Message(AskedTurn asked, IReadOnlyList<TurnReply> before, string conversation, int turn, string locale, string user) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"turn-{turn}",
        ChannelId = DirectLineAdapter.ChannelId,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = user, Role = "user" },
        Recipient = Account,
        Text = asked.IsPressed ? null : asked.Text,
        Value = asked.IsPressed ? (object)Pressed(asked.Text, before) : null,
        Locale = locale,
    };

    private static JsonElement Pressed(string label, IReadOnlyList<TurnReply> before)
    {
        var data = before.Reverse().Select(reply => reply.Actions.GetValueOrDefault(label)).FirstOrDefault(found => found is not null)
            ?? throw new ArgumentException($"No reply so far has a button \"{label}\".", nameof(label));
        using var document = JsonDocument.Parse(data);
        return document.RootElement.Clone();
    }
}
