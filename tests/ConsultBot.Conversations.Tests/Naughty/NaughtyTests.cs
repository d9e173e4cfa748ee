using System.Text.Json;
using System.Text.RegularExpressions;
using ConsultBot.Bot;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ConsultBot.Conversations.Tests.Naughty;

/// <summary>Naughty strings, 2,000 random ones and 20 KB pastes: always a reply, soon, and nothing of them comes back unescaped.</summary>
public sealed partial class NaughtyTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20050415;

    private readonly TalkingBot _bot = new();
    private readonly RecordedLog _log = new(new ConversationLog(new MemoryTableStore(), TimeProvider.System));

    public Task InitializeAsync() => _bot.StartAsync(services => services.AddSingleton<IConversationLog>(_log));

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Ask_AnythingAtAll_IsAnsweredRefusedOrSentBackAsTooLong()
    {
        var slowestPaste = 0.0;
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, language) in Texts())
        {
            var reply = await _bot.AskAsync(text, language.Code());
            kinds[reply.Kind] = kinds.GetValueOrDefault(reply.Kind) + 1;
            slowestPaste = text.Length < 20_000 ? slowestPaste : Math.Max(slowestPaste, reply.Milliseconds);
            Assert.False(string.IsNullOrWhiteSpace(reply.Text), $"No reply to: {JsonSerializer.Serialize(text)}");
            Assert.DoesNotMatch("Something went wrong|Une erreur|error por mi parte", reply.Text);
        }

        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{(kind.Key.Length == 0 ? "plain" : kind.Key)}: {kind.Value}")));
        output.WriteLine($"slowest turn with a 20 KB paste: {slowestPaste:F1} ms");
        Assert.True(kinds["refused"] > kinds["answered"]);
        Assert.All(_log.Sent.Where(json => JsonDocument.Parse(json).RootElement.GetProperty("from").GetProperty("id").GetString() == "consultbot"), AssertClean);
    }

    [Fact]
    public async Task Ask_Noise_IsNeverAnswered()
    {
        var strings = new NaughtyStrings(Seed);
        var answered = new List<string>();
        foreach (var noise in Enumerable.Range(0, 1000).Select(_ => strings.NextNoise()))
        {
            if (await _bot.AskAsync(noise) is { Kind: "answered" } reply)
            {
                answered.Add($"{JsonSerializer.Serialize(noise)}: {reply.Text.Split('\n')[0]}");
            }
        }

        output.WriteLine(string.Join('\n', answered));
        Assert.True(answered.Count <= 5, string.Join('\n', answered));
    }

    /// <summary>Of longer ones as much as the bot reads.</summary>
    [Fact]
    public void Ask_InCore_TakesLessThanFiftyMilliseconds()
    {
        var limit = new BotOptions().MaxMessageLength;
        var texts = Texts().Select(item => (Text: item.Text[..Math.Min(limit, item.Text.Length)], item.Language)).ToList();
        texts.ForEach(item => Ask(item.Text, item.Language));

        var slowest = texts.Select(item => (Time: Fastest(item.Text, item.Language), item.Text)).OrderByDescending(item => item.Time).Take(10).ToList();

        output.WriteLine(string.Join('\n', slowest.Select(item => $"{item.Time.TotalMilliseconds:F2} ms, {item.Text.Length} characters: {JsonSerializer.Serialize(item.Text[..Math.Min(60, item.Text.Length)])}")));
        Assert.True(slowest[0].Time < TimeSpan.FromMilliseconds(50), $"{slowest[0].Time.TotalMilliseconds:F1} ms");
    }

    /// <summary>One that takes long is tried again: it may have paid for others, for a collection of garbage say.</summary>
    private TimeSpan Fastest(string text, Language language)
    {
        var time = Ask(text, language);
        for (var again = 0; again < 4 && time > TimeSpan.FromMilliseconds(25); again++)
        {
            time = Ask(text, language) is var next && next < time ? next : time;
        }

        return time;
    }

    private TimeSpan Ask(string text, Language language)
    {
        var started = ThreadTime.Now;
        _bot.Engine.Ask(text, language, ConversationFocus.None);
        return ThreadTime.Now - started;
    }

    private static IEnumerable<(string Text, Language Language)> Texts()
    {
        var strings = new NaughtyStrings(Seed);
        return NaughtyStrings.All.Concat(Enumerable.Range(0, 2000).Select(_ => strings.Next())).Concat(strings.Pastes())
            .Select((text, at) => (text, Languages.All[at % Languages.All.Count]));
    }

    /// <summary>No tag, no link and no image that Markdown would make, no control or direction characters, no half characters: in the text, the buttons and the card.</summary>
    private static void AssertClean(string json)
    {
        foreach (var text in Strings(JsonDocument.Parse(json).RootElement))
        {
            Assert.DoesNotMatch(Markup(), text);
            Assert.DoesNotContain(text, unit => (char.IsControl(unit) && unit is not ('\n' or '\r')) || unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFD');
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    [GeneratedRegex(@"(?<!\\)<[a-zA-Z/!?%]|(?<!\\)\]\(|(?<!\\)!\[|javascript:|evil\.example")]
    private static partial Regex Markup();
}
