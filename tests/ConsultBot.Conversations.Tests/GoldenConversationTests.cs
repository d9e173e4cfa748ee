using ConsultBot.Cli.Asking;

namespace ConsultBot.Conversations.Tests;

/// <summary>Plays every file of dialogs/conversations.</summary>
public sealed class GoldenConversationTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("dialogs", "conversations"), "*.chat").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Conversation_Played_GoesAsWritten(string file)
    {
        var golden = GoldenConversation.Read(Repository.Path("dialogs", "conversations", file));
        Assert.NotEmpty(golden.Turns);

        var replies = await bot.HoldAsync([.. golden.Turns.Select(turn => new AskedTurn(turn.Says, turn.IsPressed))], golden.Language, golden.Role);

        foreach (var (turn, reply) in golden.Turns.Zip(replies))
        {
            var fault = turn.FindFault(reply.Text);
            Assert.True(fault is null, $"{file}, line {turn.Line}, \"{turn.Says}\": {fault}\nThe bot said:\n{reply.Text}");
            if (turn.Buttons is { } buttons)
            {
                Assert.Equal(buttons, reply.Buttons);
            }
        }
    }

    [Theory]
    [InlineData("a *b* *c*", "x b y c", true)]
    [InlineData("*c* *b*", "x b y c", false)]
    [InlineData("*b* !*d*", "x b y c", true)]
    [InlineData("*b* !*c*", "x b y c", false)]
    [InlineData("x b", "x b", true)]
    [InlineData("x", "x b", false)]
    public void GoldenTurn_Pattern_HoldsAsDescribed(string expected, string text, bool holds) =>
        Assert.Equal(holds, new GoldenTurn("?", false, 1, [expected], null).FindFault(text) is null);
}
