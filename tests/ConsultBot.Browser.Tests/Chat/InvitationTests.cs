using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>An invitation from the command line to the signed-in chat and out again, in real browsers.</summary>
public sealed class InvitationTests(ChromiumSession session, ITestOutputHelper output) : IClassFixture<ChromiumSession>, IAsyncLifetime, IDisposable
{
    private readonly HostFolder _folder = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(output, _folder);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Invitation_AcceptedInOneBrowser_SignsThatOneIn()
    {
        await using var guest = await ChatPage.OpenAsync(session, _host);
        await using var chat = await ChatPage.OpenAsync(session, _host);
        var link = await InviteAsync();

        // The guest's conversation of before is not gone on with under the person's name.
        await chat.SayAsync("Who co-chairs the Bali Process?");
        await Expect(chat.BubbleWith("Australia", "Indonesia")).ToBeVisibleAsync();
        await chat.Page.GotoAsync(link);
        await Expect(chat.Page.GetByText("Ama <b>Mensah</b>, head of delegation, Ghana")).ToBeVisibleAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

        await Expect(chat.Page.GetByText("Signed in as Ama <b>Mensah</b>")).ToBeVisibleAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        Assert.Equal(_host.Address.AbsoluteUri, chat.Page.Url);
        await chat.SayAsync("who am I?");
        await Expect(chat.BubbleWith("You are Ama <b>Mensah</b>, head of delegation, Ghana.")).ToBeVisibleAsync();
        await chat.ReloadAsync();
        await Expect(chat.Page.GetByText("Signed in as Ama <b>Mensah</b>")).ToBeVisibleAsync();

        await guest.SayAsync("who am I?");
        await Expect(guest.BubbleWith("you are here as a guest")).ToBeVisibleAsync();
        Assert.Empty(chat.Problems);
        await guest.Page.GotoAsync(link);
        await Expect(guest.Page.GetByText("has been used already")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task SignOut_Clicked_LeavesAGuestWithANewConversation()
    {
        await using var chat = await ChatPage.OpenAsync(session, _host);
        await chat.Page.GotoAsync(await InviteAsync());
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(chat.Page.GetByText("Signed in as")).ToBeVisibleAsync();
        await chat.SayAsync("who am I?");
        await Expect(chat.BubbleWith("You are Ama")).ToBeVisibleAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(chat.Page.GetByText("Signed in as")).ToBeHiddenAsync();
        await Expect(chat.Bubbles).ToHaveCountAsync(1);
        await chat.SayAsync("who am I?");
        await Expect(chat.BubbleWith("you are here as a guest")).ToBeVisibleAsync();
        Assert.Empty(chat.Problems);
        Assert.DoesNotContain(_host.Lines, line => line.Contains("invitation", StringComparison.Ordinal));
    }

    [AccessibilityFact]
    public async Task InvitationPage_CheckedByAxe_HasNoViolation()
    {
        await using var chat = await ChatPage.OpenAsync(session, _host);
        await chat.Page.GotoAsync(await InviteAsync());
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeVisibleAsync();

        Assert.Empty(await AxeCore.FindViolationsAsync(chat.Page, leastPasses: 5));
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(chat.Page.GetByText("Signed in as")).ToBeVisibleAsync();
        Assert.Empty(await AxeCore.FindViolationsAsync(chat.Page));
    }

    private async Task<string> InviteAsync()
    {
        var printed = await CommandLine.RunAsync(
            output, _folder, "invite", "--name", "Ama <b>Mensah</b>", "--delegation", "Ghana", "--function", "head", "--address", _host.Address.AbsoluteUri);
        return printed.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(_host.Address.AbsoluteUri, StringComparison.Ordinal));
    }
}
