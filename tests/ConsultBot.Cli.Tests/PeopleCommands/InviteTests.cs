using ConsultBot.Cli.Tests.KnowledgeCommands;

namespace ConsultBot.Cli.Tests.PeopleCommands;

/// <summary><c>consultbot invite</c> and <c>consultbot people</c> by the built program.</summary>
public sealed class InviteTests(PreparedStore prepared) : IClassFixture<PreparedStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Invite_ListRevokeForget_DoWhatTheySay()
    {
        var store = prepared.CopyTo(_folder);

        var invited = await RunAsync(store, "invite", "--role", "admin", "--name", "Ama Mensah", "--delegation", "Ghana", "--function", "head", "--language", "fr", "--address", "https://chat.example.org/");
        var again = await RunAsync(store, "invite", "--name", "ama mensah", "--delegation", "ghana");
        var listed = await RunAsync(store, "people", "list");
        var revoked = await RunAsync(store, "people", "revoke", "Ama Mensah");
        var unsure = await RunAsync(store, "people", "forget", "Ama Mensah");
        var forgotten = await RunAsync(store, "people", "forget", "Ama Mensah", "--yes");
        var empty = await RunAsync(store, "people", "list");
        var audit = await RunAsync(store, "audit");

        Assert.Equal((0, 0, 0, 0, 1, 0, 0), (invited.ExitCode, again.ExitCode, listed.ExitCode, revoked.ExitCode, unsure.ExitCode, forgotten.ExitCode, empty.ExitCode));
        Assert.Matches("^https://chat\\.example\\.org/invitation/[A-Za-z0-9_-]{43}$", invited.OutputLines[^1]);
        Assert.Matches("^http://127\\.0\\.0\\.1:3978/invitation/[A-Za-z0-9_-]{43}$", again.OutputLines[^1]);
        Assert.Contains("another link for the same person", again.Output, StringComparison.Ordinal);
        var line = Assert.Single(listed.OutputLines);
        Assert.Contains("Ama Mensah  ghana  head  admin  fr  Africa/Accra  sign-ins 0, invited until", line, StringComparison.Ordinal);
        Assert.Contains("2 open invitations withdrawn", revoked.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", unsure.Error, StringComparison.Ordinal);
        Assert.Contains("Nobody is on the list yet", empty.Output, StringComparison.Ordinal);
        Assert.All(["invite", "revoke invitation", "erase", "operator:", "command line"], part => Assert.Contains(part, audit.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("Ama", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_NameUnknownToTheKnowledge_IsKeptAndSaid()
    {
        var result = await RunAsync(prepared.CopyTo(_folder), "invite", "--name", "Ama Mensah", "--delegation", "Gahna");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"Gahna\" is no state or organisation", result.Error, StringComparison.Ordinal);
        Assert.Contains("UTC", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role", "king", "--role takes one of delegate, organizer, admin")]
    [InlineData("--function", "boss", "--function takes one of head, alternate")]
    [InlineData("--language", "de", "--language takes en, fr or es")]
    [InlineData("--zone", "Mars/Olympus", "--zone takes an IANA time zone")]
    [InlineData("--expires", "0", "--expires takes 1 to 90 days")]
    [InlineData("--expires", "91", "--expires takes 1 to 90 days")]
    [InlineData("--address", "http://chat.example.org", "--address takes an https address")]
    [InlineData("--address", "javascript:alert(1)", "--address takes an https address")]
    public async Task Invite_BadOption_SaysWhatItTakes(string option, string value, string says)
    {
        var result = await InProcess.RunAsync("invite", "--name", "Ama Mensah", "--delegation", "Ghana", option, value);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("invite", "--delegation", "Ghana")]
    [InlineData("invite", "--name", "Ama")]
    [InlineData("people", "bind", "Ama", "--tenant", "x", "--user", "y")]
    [InlineData("people", "revoke")]
    public async Task Command_SomethingMissingOrWrong_Fails(params string[] arguments) => Assert.Equal(1, (await InProcess.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task People_UnknownPerson_SaysSo()
    {
        var result = await RunAsync(prepared.CopyTo(_folder), "people", "revoke", "Nobody");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Nobody on the list has the id or the name \"Nobody\"", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(string store, params string[] arguments) => CliProcess.RunAsync(_folder.Root, store, arguments);
}
