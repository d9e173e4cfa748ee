using System.Text.Json;
using ConsultBot.Browser.Tests.Chat;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Playground;

/// <summary>Groups and people behind a client of Teams that nobody here wrote.</summary>
public sealed class PlaygroundPeopleTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Reminders__UndoSeconds"] = "0",
        ["Reminders__PollSeconds"] = "1",
        ["Reminders__AnyDay"] = "true",
    };

    [PlaygroundFact]
    public async Task GroupChat_MentionButtonAndNewMembers_AreTakenAsAmongOthers()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Settings);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);
        var group = await playground.GetGroupAsync();
        await InviteAsync(folder);

        await playground.InstallAsync(group);
        await playground.NextMessageAsync("everybody here reads along");
        await playground.PostActivityAsync(new
        {
            type = "conversationUpdate",
            channelId = "msteams",
            serviceUrl = playground.ServiceUrl,
            membersAdded = new[] { new { id = "user-id-3" } },
            from = new { id = PlaygroundRun.User },
            recipient = new { id = PlaygroundRun.Bot },
            conversation = new { id = group, conversationType = "groupChat", isGroup = true, tenantId = PlaygroundRun.Tenant },
        });
        Assert.Equal(200, (await playground.NextLoggedAsync(item => item.GetRawText().Contains("membersAdded", StringComparison.Ordinal)
            && item.GetRawText().Contains("user-id-3", StringComparison.Ordinal))).GetProperty("log").GetProperty("response").GetProperty("statusCode").GetInt32());
        await playground.SayAsync(group, "Who co-chairs the Bali Process?", mention: true);
        var answer = await playground.NextMessageAsync(message => PlaygroundRun.Text(message).Length > 0);
        var card = await playground.NextMessageAsync(message => message.GetRawText().Contains("Action.Submit", StringComparison.Ordinal));
        await playground.SubmitAsync(group, card.GetProperty("messageId").GetString()!, Data(card, "Helpful"));
        await playground.NextMessageAsync("Thank you");
        await playground.SayAsync(group, "who am I?", mention: true);

        Assert.Contains("Australia and Indonesia", PlaygroundRun.Text(answer), StringComparison.Ordinal);
        await playground.NextMessageAsync("you are here as a guest");
    }

    [PlaygroundFact]
    public async Task Organizer_Reminds_TheReminderComesByItselfIsAcknowledgedAndWithdrawn()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Settings);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);
        await InviteAsync(folder);

        await SayAsync(playground, "who am I?", "Rita Keller");
        await SayAsync(playground, "schedule a workshop on migration and health, 14-15 September 2032, 9:30 to 17:00, Geneva", "Shall I save it?");
        await SayAsync(playground, "yes", "is saved as a draft");
        await SayAsync(playground, "announce it", "Status: announced");
        await SayAsync(playground, "yes", "is announced");
        await SayAsync(playground, "register me", "(Ghana)");
        await SayAsync(playground, "remind everyone now: Please bring the questionnaire", "This goes to one person");
        await playground.SayAsync(PlaygroundRun.Personal, "yes");
        var reminder = await playground.NextMessageAsync("Message from the organizers");
        var buttons = await playground.NextMessageAsync(message => message.GetRawText().Contains("I have read this", StringComparison.Ordinal));
        await playground.SubmitAsync(PlaygroundRun.Personal, buttons.GetProperty("messageId").GetString()!, Data(buttons, "I have read this"));

        await playground.NextMessageAsync("I have noted that you read it");
        Assert.Contains("Please bring the questionnaire", PlaygroundRun.Text(reminder), StringComparison.Ordinal);
        await WaitForReportAsync(playground, "1 delivered, 1 acknowledged");

        // The Playground names no message that has a card, so that it cannot be changed: the withdrawal comes as a message of its own.
        await SayAsync(playground, "recall the reminder", "will see that it is withdrawn");
        await playground.NextMessageAsync("Withdrawn: the organizers have withdrawn their message");
    }

    /// <summary>A message that the person changes afterwards is answered anew; one that is deleted is forgotten.</summary>
    [PlaygroundFact]
    public async Task Message_EditedAndDeleted_IsAnsweredAnewAndForgotten()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder, Settings);
        await using var playground = await PlaygroundRun.StartAsync(host, folder);
        await playground.SayAsync(PlaygroundRun.Personal, "Who co-chairs the Bali Process?");
        var asked = (await playground.NextLoggedAsync(item => item.GetRawText().Contains("Who co-chairs the Bali Process?", StringComparison.Ordinal)))
            .GetProperty("log").GetProperty("request").GetProperty("body").GetProperty("id").GetString()!;
        await playground.NextMessageAsync("Australia and Indonesia");

        await playground.PostActivityAsync(Change(playground, asked, "messageUpdate", "editMessage", "Who chairs the Puebla Process?"));
        await playground.NextMessageAsync(message => PlaygroundRun.Text(message).Contains("Puebla", StringComparison.Ordinal));
        await playground.PostActivityAsync(Change(playground, asked, "messageDelete", "softDeleteMessage", null));
        await playground.NextLoggedAsync(item => item.GetRawText().Contains("messageDelete", StringComparison.Ordinal) && item.GetRawText().Contains("\"statusCode\":200", StringComparison.Ordinal));
        await SayAsync(playground, "why?", "no answer yet");
    }

    /// <summary>The Playground's ids are no GUIDs: they are taken where its messages are.</summary>
    [PlaygroundFact]
    public async Task PlaygroundsIds_OutsideOfDevelopment_AreRefused()
    {
        using var folder = new HostFolder();
        await CommandLine.RunAsync(output, folder, "invite", "--name", "Rita Keller", "--delegation", "Ghana", "--role", "organizer", "--address", "http://127.0.0.1:1/");

        var (code, printed) = await CommandLine.TryAsync(output, folder, "Production", Binding);

        Assert.Equal(1, code);
        Assert.Contains("--tenant takes a GUID", printed, StringComparison.Ordinal);
    }

    private static object Change(PlaygroundRun playground, string id, string type, string eventType, string? text) => new
    {
        type,
        id,
        text,
        channelId = "msteams",
        serviceUrl = playground.ServiceUrl,
        recipient = new { id = PlaygroundRun.Bot },
        from = new { id = PlaygroundRun.User, aadObjectId = PlaygroundRun.UserObject },
        conversation = new { id = PlaygroundRun.Personal, conversationType = "personal", tenantId = PlaygroundRun.Tenant },
        channelData = new { eventType },
    };

    /// <summary>It leaves before it is on record as delivered.</summary>
    private static async Task WaitForReportAsync(PlaygroundRun playground, string counts)
    {
        var report = "";
        for (var look = 0; look < 50 && !report.Contains(counts, StringComparison.Ordinal); look++)
        {
            await playground.SayAsync(PlaygroundRun.Personal, "reminder report");
            report = PlaygroundRun.Text(await playground.NextMessageAsync(message => PlaygroundRun.Text(message).Contains("acknowledged", StringComparison.Ordinal)));
        }

        Assert.Contains(counts, report, StringComparison.Ordinal);
    }

    private static string[] Binding => ["people", "bind", "Rita Keller", "--tenant", PlaygroundRun.Tenant, "--user", PlaygroundRun.UserObject];

    private async Task InviteAsync(HostFolder folder)
    {
        await CommandLine.RunAsync(
            output, folder, "invite", "--name", "Rita Keller", "--delegation", "Ghana", "--role", "organizer", "--zone", Noon.Zone(), "--address", "http://127.0.0.1:1/");
        Assert.Equal(0, (await CommandLine.TryAsync(output, folder, "Development", Binding)).Code);
    }

    private static async Task SayAsync(PlaygroundRun playground, string says, string expected)
    {
        await playground.SayAsync(PlaygroundRun.Personal, says);
        await playground.NextMessageAsync(expected);
    }

    private static JsonElement Data(JsonElement card, string title) => card.GetProperty("attachments").EnumerateArray()
        .Where(attachment => attachment.GetProperty("content").TryGetProperty("actions", out _))
        .SelectMany(attachment => attachment.GetProperty("content").GetProperty("actions").EnumerateArray())
        .First(action => action.GetProperty("title").GetString() == title).GetProperty("data");
}
