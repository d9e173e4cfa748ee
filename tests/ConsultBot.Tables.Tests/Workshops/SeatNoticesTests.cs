using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Tests.Workshops;

public sealed class SeatNoticesTests : IAsyncDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2027, 3, 1, 12, 0);
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly MemoryTableStore _store = new();
    private readonly SeatNotices _notices;

    public SeatNoticesTests() => _notices = new SeatNotices(_store);

    [Fact]
    public async Task Claim_SomebodyWasNamed_IsFoundByOneOnlyUntilTheLeaseEnds()
    {
        await NameAsync("p1");

        var first = Assert.Single(await _notices.ClaimAsync(Now, Lease, default));
        var meanwhile = await new SeatNotices(_store).ClaimAsync(Now + Lease - Duration.FromSeconds(1), Lease, default);
        var again = Assert.Single(await _notices.ClaimAsync(Now + Lease, Lease, default));

        Assert.Equal(("w", false), (first.Workshop, first.IsAgain));
        Assert.Empty(meanwhile);
        Assert.True(again.IsAgain);
        await _notices.SettleAsync(again, default);
        Assert.Empty(await _notices.ClaimAsync(Now + Lease + Lease, Lease, default));
    }

    [Fact]
    public async Task Settle_SomebodyElseWasNamedMeanwhile_KeepsIt()
    {
        await NameAsync("p1");
        var claimed = Assert.Single(await _notices.ClaimAsync(Now, Lease, default));
        await NameAsync("p2");

        await _notices.SettleAsync(claimed, default);

        Assert.Single(await _notices.ClaimAsync(Now, Lease, default));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task NameAsync(string person)
    {
        var workshops = new WorkshopRepository(_store, DateTimeZoneProviders.Tzdb);
        await workshops.SaveAsync(new WorkshopEdit(Workshops.Full("w"), null, "a", "create", Now), default);
        await workshops.DecideAsync("w", book => book.Register(person, new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Adviser, "head", Now), default);
    }
}
