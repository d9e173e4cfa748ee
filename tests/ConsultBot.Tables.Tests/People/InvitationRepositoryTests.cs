using ConsultBot.Core.People;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using ConsultBot.Tables.Tests.Local;
using NodaTime;

namespace ConsultBot.Tables.Tests.People;

public sealed class InvitationRepositoryTests : IAsyncDisposable
{
    private static readonly Duration TwoWeeks = Duration.FromDays(14);

    private readonly MemoryTableStore _store = new();
    private readonly PassingTime _time = new();
    private readonly InvitationRepository _invitations;
    private readonly PeopleRepository _people;

    public InvitationRepositoryTests() => (_invitations, _people) = (new InvitationRepository(_store, _time), new PeopleRepository(_store));

    [Fact]
    public async Task Accept_OpenInvitation_BindsTheBrowserToThePerson()
    {
        var issued = await InviteAsync();

        var acceptance = await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default);

        Assert.Equal(AcceptanceOutcome.Accepted, acceptance.Outcome);
        Assert.Equal(Somebody.Browser(1), Assert.Single(acceptance.Person!.Identities));
        Assert.Equal("Ama Mensah", (await _people.FindByIdentityAsync(Somebody.Browser(1), default))!.Name);
        Assert.Null(await _people.FindByIdentityAsync(Somebody.Browser(2), default));
    }

    [Fact]
    public async Task Find_OpenInvitation_UsesNothingUp()
    {
        var issued = await InviteAsync();

        for (var look = 0; look < 5; look++)
        {
            Assert.Equal(InvitationStatus.Open, (await _invitations.FindAsync(issued.Token, default))!.Invitation.StatusAt(Now));
        }

        Assert.Equal(AcceptanceOutcome.Accepted, (await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default)).Outcome);
    }

    [Fact]
    public async Task Accept_SecondBrowser_IsRefusedAndTheFirstStays()
    {
        var issued = await InviteAsync();
        await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default);

        var second = await _invitations.AcceptAsync(issued.Token, Somebody.Browser(2), default);
        var again = await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default);

        Assert.Equal(AcceptanceOutcome.Used, second.Outcome);
        Assert.Equal(AcceptanceOutcome.Accepted, again.Outcome);
        Assert.Null(await _people.FindByIdentityAsync(Somebody.Browser(2), default));
        Assert.Single((await _people.FindAsync(issued.Person.Id, default))!.Identities);
    }

    [Theory]
    [InlineData(-1, AcceptanceOutcome.Accepted)]
    [InlineData(0, AcceptanceOutcome.Expired)]
    [InlineData(1, AcceptanceOutcome.Expired)]
    public async Task Accept_AroundTheEndOfItsTime_HoldsToTheSecond(int secondsAfterTheEnd, AcceptanceOutcome expected)
    {
        var issued = await InviteAsync();
        _time.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(secondsAfterTheEnd));

        Assert.Equal(expected, (await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default)).Outcome);
    }

    [Fact]
    public async Task Accept_RevokedInvitation_IsRefused()
    {
        var issued = await InviteAsync();

        Assert.Equal(1, await _invitations.RevokeAsync(issued.Person.Id, default));
        Assert.Equal(0, await _invitations.RevokeAsync(issued.Person.Id, default));
        Assert.Equal(AcceptanceOutcome.Revoked, (await _invitations.AcceptAsync(issued.Token, Somebody.Browser(1), default)).Outcome);
    }

    [Fact]
    public async Task Accept_AnyOneCharacterAltered_IsUnknown()
    {
        var issued = await InviteAsync();
        for (var at = 0; at < InvitationToken.Characters - 1; at++)
        {
            var altered = issued.Token.Text[..at] + (issued.Token.Text[at] == 'A' ? 'B' : 'A') + issued.Token.Text[(at + 1)..];

            Assert.Equal(AcceptanceOutcome.Unknown, (await _invitations.AcceptAsync(InvitationToken.Find(altered)!, Somebody.Browser(1), default)).Outcome);
        }
    }

    [Fact]
    public async Task Accept_IdentityOfSomebodyElse_IsRefused()
    {
        var (first, second) = (await InviteAsync(), await InviteAsync());
        await _invitations.AcceptAsync(first.Token, Somebody.Browser(1), default);

        Assert.Equal(AcceptanceOutcome.IdentityTaken, (await _invitations.AcceptAsync(second.Token, Somebody.Browser(1), default)).Outcome);
        Assert.Equal(first.Person.Id, (await _people.FindByIdentityAsync(Somebody.Browser(1), default))!.Id);
    }

    [Fact]
    public async Task Accept_TwentyBrowsersAtOnceFiftyTimes_OneWins()
    {
        using var folder = new TemporaryFolder();
        await using var local = await LocalStores.OpenAsync(folder);
        for (var round = 0; round < 50; round++)
        {
            ITableStore store = round % 2 == 0 ? _store : local;
            var issued = await new InvitationRepository(store, _time).InviteAsync(Somebody.Ama(), TwoWeeks, null, default);

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(browser => Task.Run(async () =>
                (await new InvitationRepository(store, _time).AcceptAsync(issued.Token, Somebody.Browser((round * 100) + browser), default)).Outcome)));

            Assert.Equal(1, outcomes.Count(outcome => outcome == AcceptanceOutcome.Accepted));
            Assert.Equal(19, outcomes.Count(outcome => outcome == AcceptanceOutcome.Used));
            Assert.Single((await new PeopleRepository(store).FindAsync(issued.Person.Id, default))!.Identities);
        }
    }

    [Fact]
    public async Task Store_AfterAnInvitation_HasNeitherTheTokenNorWhatLeadsToIt()
    {
        var issued = await InviteAsync();

        await foreach (var row in _store.ReadAsync("People", "people", KeyRange.All, default))
        {
            var text = row.Key + string.Concat(row.Properties.Select(property => $"{property.Key}={property.Value}"));
            Assert.DoesNotContain(issued.Token.Text, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(issued.Token.Text, issued.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public async Task Invite_LifeOutsideItsRange_Throws(int days) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _invitations.InviteAsync(Somebody.Ama(), Duration.FromDays(days), null, default));

    [Fact]
    public async Task InviteAgain_KnownPerson_MakesALinkForAnotherBrowser()
    {
        var first = await InviteAsync();
        await _invitations.AcceptAsync(first.Token, Somebody.Browser(1), default);

        var second = await _invitations.InviteAgainAsync(first.Person.Id, TwoWeeks, null, default);
        await _invitations.AcceptAsync(second!.Token, Somebody.Browser(2), default);

        Assert.Equal(2, (await _people.FindAsync(first.Person.Id, default))!.Identities.Count);
        Assert.Null(await _invitations.InviteAgainAsync("p-nobody", TwoWeeks, null, default));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    private Task<IssuedInvitation> InviteAsync() => _invitations.InviteAsync(Somebody.Ama(), TwoWeeks, null, default);
}
