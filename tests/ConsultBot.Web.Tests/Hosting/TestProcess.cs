using System.Text.Json;
using ConsultBot.Bot.Channels;
using ConsultBot.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>The channel without a server: what one process does with a store.</summary>
internal sealed class TestProcess
{
    public const string Conversation = "c1";

    private static readonly ChannelAccount Bot = new() { Id = "consultbot", Name = "ConsultBot" };

    public TestProcess(ITableStore store, TimeProvider time, BotCallbackHandler? bot = null)
    {
        Store = store;
        Log = new ConversationLog(store, time);
        Streams = new ConversationStreams();
        Adapter = new DirectLineAdapter(Log, Streams, time);
        Turns = new ConversationTurns(
            Log, Adapter, bot ?? TestBot.Echo, Bot, time, NullLogger<ConversationTurns>.Instance);
        Conversations = new DirectLineConversations(Log, Streams, Turns, Bot, time);
    }

    public ITableStore Store { get; }

    public ConversationLog Log { get; }

    public ConversationStreams Streams { get; }

    public DirectLineAdapter Adapter { get; }

    public ConversationTurns Turns { get; }

    public DirectLineConversations Conversations { get; }

    public async Task<string> SayAsync(PostedActivity posted)
    {
        var id = await Conversations.PostAsync(Conversation, "dl_ada", posted, CancellationToken.None);
        await IdleAsync();
        return id;
    }

    public Task<string> SayAsync(string text) => SayAsync(PostedActivity.Message(text, "en"));

    public Task IdleAsync() => Turns.WhenIdleAsync(Conversation, CancellationToken.None);

    public async Task<IReadOnlyList<JsonElement>> ReadAsync() =>
        [.. (await Log.ReadAsync(Conversation, 0, 1000, CancellationToken.None)).Select(entry => JsonElement.Parse(entry.Json))];

    public async Task<IReadOnlyList<string>> TextsAsync() =>
        [.. (await ReadAsync()).Where(activity => activity.TryGetProperty("text", out _)).Select(activity => activity.GetProperty("text").GetString()!)];
}
