using ConsultBot.Cli.Asking;

namespace ConsultBot.Conversations.Tests;

/// <summary>Plays every file of dialogs/conversations and of its folder "delegates", where five delegates talk ten turns each in every language.</summary>
public sealed class GoldenConversationTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    private static readonly string Folder = Repository.Path("dialogs", "conversations");

    public static TheoryData<string> Files { get; } =
        [.. new[] { Folder, Path.Combine(Folder, "delegates") }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.chat")).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Conversation_Played_GoesAsWritten(string file)
    {
        var golden = GoldenConversation.Read(Path.Combine(Folder, file));
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
