using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Somebody who opened the personal link that an operator made.</summary>
internal static class Invited
{
    /// <param name="zone">IANA id.</param>
    public static async Task<ChatPage> OpenAsync(
        ITestOutputHelper output, HostFolder folder, ChromiumSession session, RunningHost host, string name, string role, string zone)
    {
        var printed = await CommandLine.RunAsync(
            output, folder, "invite", "--name", name, "--delegation", "Ghana", "--role", role, "--zone", zone, "--address", host.Address.AbsoluteUri);
        var link = printed.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal));
        var chat = await ChatPage.OpenAsync(session, host);
        await chat.Page.GotoAsync(link);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(chat.Page.GetByText($"Signed in as {name}")).ToBeVisibleAsync();
        return chat;
    }

    /// <summary>Says something, and waits for the answer.</summary>
    public static async Task AnswerAsync(this ChatPage chat, string says, string expected)
    {
        await chat.SayAsync(says);
        await Assertions.Expect(chat.BubbleWith(expected)).ToBeVisibleAsync();
    }

    /// <summary>Screenshots to be looked at, where CONSULTBOT_SHOTS names a folder.</summary>
    public static async Task ShootAsync(this ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable("CONSULTBOT_SHOTS") is { Length: > 0 } folder)
        {
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
