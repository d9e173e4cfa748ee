using System.Diagnostics;
using System.Text.Json.Nodes;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Host;

/// <summary>Several processes on one store folder: hosts side by side, and the command line beside a host.</summary>
public sealed class SharedStoreTests(ITestOutputHelper output)
{
    private const string Question = "Who co-chairs the Bali Process?";

    /// <summary>A name that the shipped knowledge does not have.</summary>
    private const string NewName = "Lighthouse Consultations";

    [Fact]
    public async Task Conversation_BegunAtOneHost_GoesOnAtTheOther()
    {
        using var folder = new HostFolder();
        await using var one = await RunningHost.StartAsync(output, folder);
        await using var other = await RunningHost.StartAsync(output, folder);
        var begun = await DirectLineConversation.StartAsync(one);
        var first = await begun.PostAsync(Question);
        var answer = await begun.WaitForAnswerAsync(first);

        var continued = begun.At(other);
        Assert.Equal(answer, Assert.Single(await continued.AnswersAsync(first)));
        await continued.AskAsync("and who runs its secretariat?");

        Assert.Equal(5, (await begun.ReadAsync()).Count);
    }

    [Fact]
    public async Task HostsStartedTogether_EmptyStore_TakeEachOthersTokens()
    {
        using var folder = new HostFolder();
        var starts = await Task.WhenAll(RunningHost.StartAsync(output, folder), RunningHost.StartAsync(output, folder));
        await using var one = starts[0];
        await using var other = starts[1];

        var begun = await DirectLineConversation.StartAsync(one);
        var begunAtOther = await DirectLineConversation.StartAsync(other);

        Assert.Contains("Australia", await begun.At(other).AskAsync(Question), StringComparison.Ordinal);
        Assert.Contains("Australia", await begunAtOther.At(one).AskAsync(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnowledgeImport_HostIsAnswering_NewVersionIsUsedWithinTenSecondsAndNoTurnFails()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);
        var reader = await DirectLineConversation.StartAsync(host);
        var newcomer = await DirectLineConversation.StartAsync(host);
        Assert.DoesNotContain("Australia", await newcomer.AskAsync($"Who co-chairs the {NewName}?"), StringComparison.Ordinal);

        using var stop = new CancellationTokenSource();
        var turns = AskOnAsync(reader, stop.Token);
        await CommandLine.RunAsync(output, folder, "knowledge", "import", ChangedKnowledge(folder));
        var watch = Stopwatch.StartNew();
        while (!(await newcomer.AskAsync($"Who co-chairs the {NewName}?")).Contains("Australia", StringComparison.Ordinal))
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }

        await stop.CancelAsync();
        output.WriteLine($"The new version was used {watch.ElapsedMilliseconds} ms after the import; {await turns} turns in between.");
        Assert.Equal("ready, knowledge version 2", await host.Http.GetStringAsync("readyz"));
    }

    [Fact]
    public async Task Ask_HostRunsOnTheSameStore_CommandLineAnswers()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);
        var conversation = await DirectLineConversation.StartAsync(host);

        var answer = await CommandLine.RunAsync(output, folder, "ask", Question);

        Assert.Contains("Australia and Indonesia", answer, StringComparison.Ordinal);
        Assert.Contains("Annex A, no. 12", answer, StringComparison.Ordinal);
        Assert.Contains("Australia and Indonesia", await conversation.AskAsync(Question), StringComparison.Ordinal);
    }

    /// <returns>The number of turns, each of which was answered from knowledge.</returns>
    private static async Task<int> AskOnAsync(DirectLineConversation conversation, CancellationToken cancellationToken)
    {
        var turns = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            Assert.Contains("Australia and Indonesia", await conversation.AskAsync(Question), StringComparison.Ordinal);
            turns++;
        }

        return turns;
    }

    /// <returns>A folder with the shipped knowledge, in which the Bali Process has one name more.</returns>
    private static string ChangedKnowledge(HostFolder folder)
    {
        var changed = folder.Path("knowledge");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltProgram.Repository, "deploy", "knowledge"), "*.json"))
        {
            File.Copy(file, Path.Combine(changed, Path.GetFileName(file)));
        }

        var processes = Path.Combine(changed, "processes.json");
        var json = JsonNode.Parse(File.ReadAllText(processes))!;
        var bali = json["processes"]!.AsArray().Single(process => process!["id"]!.GetValue<string>() == "bali-process")!;
        bali["aliases"]!["en"]!.AsArray().Add(NewName);
        File.WriteAllText(processes, json.ToJsonString());
        return changed;
    }
}
