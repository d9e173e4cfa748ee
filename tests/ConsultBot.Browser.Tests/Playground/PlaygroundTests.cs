using System.Text.Json;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>The bot behind a client of Teams that nobody here wrote.</summary>
public sealed class PlaygroundTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Development = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Questions__DeliverySeconds"] = "1" };

    [PlaygroundFact]
    public async Task Personal_InstallQuestionAndButton_AreAnswered()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Development);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);

        await playground.InstallAsync(PlaygroundRun.Personal);
        await playground.NextMessageAsync("Welcome. I am ConsultBot.");
        await playground.SayAsync(PlaygroundRun.Personal, "Who co-chairs the Bali Process?");
        var answer = await playground.NextMessageAsync("Australia and Indonesia");
        var card = await playground.NextMessageAsync(HasCard);
        await playground.SubmitAsync(PlaygroundRun.Personal, card.GetProperty("messageId").GetString()!, DataOf(card, "Helpful"));

        Assert.Equal(1, answer.GetProperty("aiEntity").GetProperty("citation")[0].GetProperty("position").GetInt32());
        await playground.NextMessageAsync("Thank you");
    }

    [PlaygroundFact]
    public async Task Channel_Mention_IsAnsweredInItsThread()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Development);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);

        var thread = (await playground.SayAsync(PlaygroundRun.Team, "Who chairs the Colombo Process?", mention: true)).GetProperty("postConversationId").GetString();
        var answer = await playground.NextMessageAsync("Indonesia");
        await playground.SayAsync(PlaygroundRun.Team, "who am I?", mention: true);
        var me = await playground.NextMessageAsync(message => PlaygroundRun.Text(message).Length > 0);

        Assert.Contains("messageid=", thread, StringComparison.Ordinal);
        Assert.Equal(thread, answer.GetProperty("directLineConversationId").GetString());
        Assert.DoesNotContain("Alex", PlaygroundRun.Text(me), StringComparison.Ordinal);
    }

    [PlaygroundFact]
    public async Task ComposeBox_Search_GivesCitedCards()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Development);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);

        var found = await playground.InvokeAsync(PlaygroundRun.Personal, "composeExtension/query", new
        {
            commandId = "search",
            parameters = new[] { new { name = "search", value = "Who co-chairs the Bali Process?" } },
            queryOptions = new { skip = 0, count = 25 },
        });

        var cards = found.GetProperty("composeExtension").GetProperty("attachments");
        Assert.Contains("Annex A, no. 12", cards[0].GetProperty("content").GetProperty("body")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [PlaygroundFact]
    public async Task Secretariat_AnswersLater_TheAnswerComesByItself()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Development);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);
        await playground.SayAsync(PlaygroundRun.Personal, "How much does the Colombo Process spend in a year?");
        await playground.NextMessageAsync("pass it on");
        await playground.SayAsync(PlaygroundRun.Personal, "pass it on");
        await playground.NextMessageAsync("Shall I pass it on?");
        await playground.SayAsync(PlaygroundRun.Personal, "yes");
        await playground.NextMessageAsync("Your question has gone to the secretariat");

        await CommandLine.RunAsync(output, folder, "questions", "answer", "1", "There is none.");

        await playground.NextMessageAsync("There is none.");
    }

    [PlaygroundFact]
    public async Task Bot_WithoutAppIdAndNotInDevelopment_RefusesWithAReasonOnBothSides()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);

        await playground.SayAsync(PlaygroundRun.Personal, "Who co-chairs the Bali Process?");
        var logged = await playground.NextLoggedAsync(item => item.GetRawText().Contains("401", StringComparison.Ordinal));

        Assert.Contains("has no app id", logged.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(host.Lines, line => line.Contains("the bot has no app id (Connector:AppId) and does not run in Development", StringComparison.Ordinal));
    }

    private static bool HasCard(JsonElement message) =>
        message.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0 && message.GetRawText().Contains("Action.Submit", StringComparison.Ordinal);

    private static JsonElement DataOf(JsonElement card, string title) => card.GetProperty("attachments").EnumerateArray()
        .SelectMany(attachment => attachment.GetProperty("content").GetProperty("actions").EnumerateArray())
        .First(action => action.GetProperty("title").GetString() == title).GetProperty("data");
}
