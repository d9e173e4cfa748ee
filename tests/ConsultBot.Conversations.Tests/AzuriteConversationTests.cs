using ConsultBot.Azurite;
using ConsultBot.Cli.Asking;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using ConsultBot.Tables.Azure;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Conversations.Tests;

/// <summary>All golden conversations with everything in the table service: knowledge, log, state.</summary>
public sealed class AzuriteConversationTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    [AzuriteFact]
    public async Task Conversations_OverTheTableService_GoAsWritten()
    {
        var bot = new TalkingBot();
        await bot.StartAsync(services => services
            .AddSingleton<ITableStore>(new AzureTableStore(new AzureTableStoreOptions { ConnectionString = azurite.ConnectionString }))
            .AddSingleton<IDocumentStore, DocumentRepository>()
            .AddSingleton<IConversationLog, ConversationLog>());
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Path("dialogs", "conversations"), "*.chat"))
            {
                await PlayAsync(bot, file);
            }
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private static async Task PlayAsync(TalkingBot bot, string file)
    {
        var golden = GoldenConversation.Read(file);
        var replies = await bot.HoldAsync([.. golden.Turns.Select(turn => new AskedTurn(turn.Says, turn.IsPressed))], golden.Language, golden.Role);
        Assert.All(golden.Turns.Zip(replies), turn => Assert.True(turn.First.FindFault(turn.Second.Text) is null, $"{file}, line {turn.First.Line}: {turn.Second.Text}"));
    }
}
