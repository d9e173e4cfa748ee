using ConsultBot.Bot.Dialogs;
using ConsultBot.Cli.Asking;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using ConsultBot.Tables.Local;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Conversations.Tests;

/// <summary>Every dialog that can stay open has a golden conversation that opens it and reaches its end without "cancel".</summary>
public sealed class DialogCoverageTests
{
    [Fact]
    public async Task Dialogs_OfTheBot_AreEachBroughtToTheirEndByAGoldenConversation()
    {
        var state = new RecordedState(new DocumentRepository(new MemoryTableStore()));
        var bot = new TalkingBot();
        await bot.StartAsync(services => services.AddSingleton<IDocumentStore>(state));
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Path("dialogs", "conversations"), "*.chat"))
            {
                var golden = GoldenConversation.Read(file);
                await bot.HoldAsync([.. golden.Turns.Where(turn => turn.Says != "cancel").Select(turn => new AskedTurn(turn.Says, turn.IsPressed))], golden.Language, golden.Role);
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }

        // The question dialog answers in the turn in which it begins: it never stays on the stack.
        var dialogs = typeof(RootDialog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Dialog)) && !type.IsAbstract && type != typeof(QuestionDialog));
        Assert.Empty(dialogs.Select(type => type.Name).Except(state.Ended));
    }
}
