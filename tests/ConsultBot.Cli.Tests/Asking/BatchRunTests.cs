using ConsultBot.Cli.Asking;
using ConsultBot.Core.Questions;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.Tests.Asking;

public sealed class BatchRunTests
{
    [Fact]
    public async Task AskAsync_StoppedAfterAnItem_LeavesItsWholeLine()
    {
        await using var services = CliServices.Create(inMemory: true);
        await services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        await using var output = new StoppingWriter(stop);
        BatchItem[] items = [new("\"a\"", "en", ["hello"]), new("\"b\"", "en", ["hello"])];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BatchRun.AskAsync(new Cli.Asking.Conversations(services), items, output, stop.Token));

        Assert.Equal("\"a\"", Assert.Single(BatchReply.ReadAll(output.ToString())).Id);
    }

    /// <summary>Somebody presses Ctrl-C as soon as a line is out.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override async Task WriteAsync(string? value)
        {
            await base.WriteAsync(value);
            await stop.CancelAsync();
        }
    }
}
