using ConsultBot.Cli.Asking;
using ConsultBot.Conversations.Tests.Questions;
using ConsultBot.Conversations.Tests.Reachability;
using ConsultBot.Core.Knowledge;
using Xunit.Abstractions;

namespace ConsultBot.Conversations.Tests.Grounding;

/// <summary>The bot never invents: all that it says is a sentence of the messages files that states nothing of the field, or it carries a citation.</summary>
public sealed class GroundingTests(TalkingBot bot, ITestOutputHelper output) : IClassFixture<TalkingBot>
{
    /// <summary>Families of messages that may stand in an answer without a source: they speak of the bot and the conversation, or say yes or no before what shows it.</summary>
    private static readonly string[] Unsourced = ["Refusal.", "WhichProcess.", "WhichNumber", "Courtesy.", "Greeting", "Error.", "Language.", "Why.", "Exchange.", "Rating.", "Answer.", "Verdict."];

    private static readonly Dictionary<Language, MessageTexts> Messages = Languages.All.ToDictionary(language => language, language => new MessageTexts(language));

    [Fact]
    public async Task Reply_OfOwnQuestions_IsCitedOrAMessage()
    {
        foreach (var question in OwnQuestion.All)
        {
            await HoldAsync(question.Turns, question.Language);
        }
    }

    [Fact]
    public async Task Reply_OfTheProcessTable_IsCitedOrAMessage()
    {
        foreach (var process in bot.Knowledge.Processes)
        {
            foreach (var language in Languages.All)
            {
                await HoldAsync([.. ProcessTable.Attributes.Select(attribute => ProcessTable.Question(attribute, process, language))], language.Code());
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task Reply_ToEverythingAskedByItsName_IsCitedOrAMessage(string language)
    {
        var items = ReachableItems.Kinds.SelectMany(kind => ReachableItems.Of(kind, bot.Knowledge, Languages.Find(language)!.Value));
        foreach (var turns in items.Select(item => item.Questions[0]).Chunk(20))
        {
            await HoldAsync(turns, language);
        }
    }

    [Fact]
    public async Task Reply_OfGoldenConversations_IsCitedOrAMessage()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("dialogs", "conversations"), "*.chat"))
        {
            var golden = GoldenConversation.Read(file);
            await HoldAsync([.. golden.Turns.Select(turn => turn.Says)], golden.Language);
        }
    }

    [Theory]
    [InlineData("Kenya is in four processes.", false)]
    [InlineData("Kenya is in four processes. [1]\n\nIt was never a member of the others.", false)]
    [InlineData("Kenya is in four processes. [1]\n\nSource:\n\n[1] Someone, “Something” (2005), Annex A", true)]
    [InlineData("Two processes:\n\n- One [1]\n- Two [2]", true)]
    [InlineData("My sources end in 2005; what came after, I cannot say, and I will not guess. Ask me about the situation at that date.", true)]
    public void FindUngrounded_OfAnAnswer_FindsWhatHasNoSource(string text, bool isGrounded) =>
        Assert.Equal(isGrounded, FindUngrounded(new TurnReply(text, [], "answered", [], 0)) is null);

    private async Task HoldAsync(IReadOnlyList<string> turns, string language)
    {
        foreach (var (said, reply) in turns.Zip(await bot.HoldAsync(turns, language)))
        {
            var block = FindUngrounded(reply);
            if (block is not null)
            {
                output.WriteLine($"{said} => {block}");
            }

            Assert.True(block is null, $"\"{said}\": neither cited nor a message: {block}");
        }
    }

    /// <summary>An answer's blocks; of a dialog's plain messages, that they are messages at all.</summary>
    private static string? FindUngrounded(TurnReply reply) => ReplyBlocks.Of(WithoutExport(reply.Text)).FirstOrDefault(block => !ReplyBlocks.IsCited(block) && !IsMessage(block, reply.Kind.Length == 0));

    /// <summary>What is held of a person stands at the end, word for word.</summary>
    private static string WithoutExport(string text) => text.EndsWith("}\n```", StringComparison.Ordinal) ? text[..text.IndexOf("```json\n{", StringComparison.Ordinal)].TrimEnd() : text;

    private static bool IsMessage(string block, bool any) =>
        block.Split('\n').All(line => Messages.Values.Any(texts => texts.KeysOf(line).Any(key => any || Unsourced.Any(family => key.StartsWith(family, StringComparison.Ordinal)))));
}
