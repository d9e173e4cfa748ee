using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using NodaTime;

namespace ConsultBot.Tables.Tests.People;

public sealed class PeopleRepositoryTests : IAsyncDisposable
{
    private readonly MemoryTableStore _store = new();
    private readonly InvitationRepository _invitations;
    private readonly PeopleRepository _people;

    public PeopleRepositoryTests() => (_invitations, _people) = (new InvitationRepository(_store, new PassingTime()), new PeopleRepository(_store));

    [Theory]
    [InlineData("O'Brien; \"x\" | 😀 / \\ # ? %")]
    [InlineData("محمد بن علي")]
    [InlineData("=HYPERLINK(1)")]
    public async Task Find_WhoWasInvited_ReadsBackTheSame(string name)
    {
        var person = Somebody.Named(name, PersonRole.Organizer) with { Language = Language.French, Delegation = new Delegation(DelegationKind.Other, name) };
        await _invitations.InviteAsync(person, Duration.FromDays(1), "p-1", default);

        var read = await _people.FindAsync(person.Id, default);

        Assert.Equal((person.Name, person.Delegation, person.Language, person.Zone, person.Role), (read!.Name, read.Delegation, read.Language, read.Zone, read.Role));
    }

    [Theory]
    [InlineData("a|b", "c", "a", "b|c")]
    [InlineData("a", "b\\|c", "a\\", "b|c")]
    public async Task FindByIdentity_PartsThatLookAlikeTogether_AreTwoPeople(string tenant, string user, string otherTenant, string otherUser)
    {
        var (one, other) = (await InviteAsync("One"), await InviteAsync("Other"));
        await _people.BindAsync(one, new ChannelIdentity("x", tenant, user), default);
        await _people.BindAsync(other, new ChannelIdentity("x", otherTenant, otherUser), default);

        Assert.Equal("One", (await _people.FindByIdentityAsync(new ChannelIdentity("x", tenant, user), default))!.Name);
        Assert.Equal("Other", (await _people.FindByIdentityAsync(new ChannelIdentity("x", otherTenant, otherUser), default))!.Name);
    }

    [Fact]
    public async Task FindByIdentity_SameUserOfAnotherTenantOrChannel_IsNobody()
    {
        var id = await InviteAsync("Ama Mensah");
        await _people.BindAsync(id, ChannelIdentity.InTeams("TENANT-1", "User-1"), default);

        Assert.NotNull(await _people.FindByIdentityAsync(ChannelIdentity.InTeams("tenant-1", "user-1"), default));
        Assert.Null(await _people.FindByIdentityAsync(ChannelIdentity.InTeams("tenant-2", "user-1"), default));
        Assert.Null(await _people.FindByIdentityAsync(new ChannelIdentity("directline", "tenant-1", "user-1"), default));
    }

    [Fact]
    public async Task Release_OneOfTwoIdentities_LeavesTheOther()
    {
        var id = await InviteAsync("Ama Mensah");
        await _people.BindAsync(id, Somebody.Browser(1), default);
        await _people.BindAsync(id, Somebody.Browser(2), default);

        await _people.ReleaseAsync(Somebody.Browser(1), default);
        await _people.ReleaseAsync(Somebody.Browser(3), default);

        Assert.Null(await _people.FindByIdentityAsync(Somebody.Browser(1), default));
        Assert.Equal(Somebody.Browser(2), Assert.Single((await _people.FindByIdentityAsync(Somebody.Browser(2), default))!.Identities));
    }

    [Fact]
    public async Task Bind_MoreBrowsersThanAreKept_LetsTheOldestGo()
    {
        var id = await InviteAsync("Ama Mensah");
        for (var browser = 0; browser < 25; browser++)
        {
            await _people.BindAsync(id, Somebody.Browser(browser), default);
        }

        Assert.Equal(20, (await _people.FindAsync(id, default))!.Identities.Count);
        Assert.Null(await _people.FindByIdentityAsync(Somebody.Browser(4), default));
        Assert.NotNull(await _people.FindByIdentityAsync(Somebody.Browser(5), default));
    }

    [Fact]
    public async Task Change_TwoAtOnce_LosesNeither()
    {
        var id = await InviteAsync("Ama Mensah");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _people.ChangeAsync(id, person => person with { Name = person.Name + "x" }, default))));

        Assert.Equal("Ama Mensahxxxxxxxxxx", (await _people.FindAsync(id, default))!.Name);
        Assert.Null(await _people.ChangeAsync("p-nobody", person => person, default));
    }

    [Fact]
    public async Task NoteConversation_NamedThenOwn_IsOwn()
    {
        var id = await InviteAsync("Ama Mensah");
        await _people.NoteConversationAsync(id, "directline/a", isOwn: false, default);
        await _people.NoteConversationAsync(id, "directline/a", isOwn: true, default);
        await _people.NoteConversationAsync(id, "directline/a", isOwn: false, default);
        await _people.NoteConversationAsync("p-nobody", "directline/a", isOwn: true, default);

        Assert.Equal(new PersonConversation("directline/a", true), Assert.Single(await _people.ConversationsAsync(id, default)));
        Assert.Empty(await _people.ConversationsAsync("p-nobody", default));
    }

    [Fact]
    public async Task Erase_PersonWithMoreRowsThanACommitHas_LeavesNothing()
    {
        var (id, other) = (await InviteAsync("Ama Mensah"), await InviteAsync("Kofi Boateng"));
        await _people.BindAsync(id, Somebody.Browser(1), default);
        for (var number = 0; number < 230; number++)
        {
            await _people.NoteConversationAsync(id, $"directline/{number}", isOwn: true, default);
        }

        Assert.True(await _people.EraseAsync(id, default));
        Assert.False(await _people.EraseAsync(id, default));

        Assert.Null(await _people.FindByIdentityAsync(Somebody.Browser(1), default));
        Assert.Equal(other, Assert.Single(await _people.ListAsync(default)).Id);
        var rows = 0;
        await foreach (var row in _store.ReadAsync("People", "people", KeyRange.All, default))
        {
            rows++;
            Assert.DoesNotContain(id, row.Key, StringComparison.Ordinal);
        }

        Assert.Equal(2, rows);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task<string> InviteAsync(string name) => (await _invitations.InviteAsync(Somebody.Named(name), Duration.FromDays(14), null, default)).Person.Id;
}
