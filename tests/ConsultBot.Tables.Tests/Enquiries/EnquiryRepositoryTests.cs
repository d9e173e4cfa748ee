using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using ConsultBot.Tables.Enquiries;
using ConsultBot.Tables.Local;
using NodaTime;

namespace ConsultBot.Tables.Tests.Enquiries;

public sealed class EnquiryRepositoryTests : IAsyncDisposable
{
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly MemoryTableStore _store = new();
    private readonly MovedClock _clock = new();
    private readonly EnquiryRepository _enquiries;

    public EnquiryRepositoryTests() => _enquiries = new EnquiryRepository(_store, _clock);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task PassOn_SameQuestionWhileItIsOpen_IsKeptOnceAndTheLimitHolds()
    {
        Assert.Equal(new PassedOn(1, IsNew: true), await PassOnAsync("When is it?"));
        Assert.Equal(new PassedOn(1, IsNew: false), await PassOnAsync("  when   IS it? "));
        Assert.Equal(new PassedOn(2, IsNew: true), await PassOnAsync("Where is it?"));
        Assert.Equal(new PassedOn(null, IsNew: false), await PassOnAsync("Who is it?"));
        await _enquiries.AnswerAsync(1, "Tomorrow.", default);
        Assert.Equal(new PassedOn(3, IsNew: true), await PassOnAsync("When is it?"));
    }

    [Fact]
    public async Task Answer_OpenQuestion_SettlesItOnce()
    {
        await PassOnAsync("When is it?");

        Assert.Equal(Settlement.NotFound, await _enquiries.AnswerAsync(7, "Tomorrow.", default));
        Assert.Equal(Settlement.Done, await _enquiries.AnswerAsync(1, "Tomorrow.", default));
        Assert.Equal(Settlement.SettledBefore, await _enquiries.CloseAsync(1, default));

        var untold = Assert.Single(await _enquiries.ListUntoldAsync(null, default));
        Assert.Equal(("Tomorrow.", EnquiryStatus.Answered), (untold.Answer, untold.Status));
        Assert.Empty(await _enquiries.ListUntoldAsync("web/other", default));
    }

    [Fact]
    public async Task Claim_WhileAnotherHasIt_IsRefusedUntilTheLeaseEnds()
    {
        await SettleAsync();

        Assert.Equal(1, (await _enquiries.ClaimAsync(1, Lease, default))!.Attempts);
        Assert.Null(await _enquiries.ClaimAsync(1, Lease, default));
        _clock.Now += Lease;
        Assert.Equal(2, (await _enquiries.ClaimAsync(1, Lease, default))!.Attempts);
    }

    [Fact]
    public async Task PutOff_AfterAFailure_EndsTheLeaseAtThatTime()
    {
        await SettleAsync();
        var claim = await _enquiries.ClaimAsync(1, Lease, default);

        await _enquiries.PutOffAsync(claim!, Duration.FromSeconds(3), default);

        Assert.Null(await _enquiries.ClaimAsync(1, Lease, default));
        _clock.Now += Duration.FromSeconds(3);
        Assert.Equal(2, (await _enquiries.ClaimAsync(1, Lease, default))!.Attempts);
    }

    [Fact]
    public async Task PutOff_ClaimThatEnded_LeavesTheNextOneAlone()
    {
        await SettleAsync();
        var lost = await _enquiries.ClaimAsync(1, Lease, default);
        _clock.Now += Lease;
        await _enquiries.ClaimAsync(1, Lease, default);

        await _enquiries.PutOffAsync(lost!, Duration.Zero, default);

        Assert.Null(await _enquiries.ClaimAsync(1, Lease, default));
    }

    [Fact]
    public async Task MarkTold_Claimed_LeavesNothingToTellOrToPutOff()
    {
        await SettleAsync();
        var claim = await _enquiries.ClaimAsync(1, Lease, default);

        await _enquiries.MarkToldAsync(1, default);
        await _enquiries.PutOffAsync(claim!, Duration.Zero, default);

        Assert.Empty(await _enquiries.ListUntoldAsync(null, default));
        Assert.Null(await _enquiries.ClaimAsync(1, Lease, default));
        Assert.True((await _enquiries.FindAsync(1, default))!.IsTold);
    }

    private Task<PassedOn> PassOnAsync(string text) => _enquiries.PassOnAsync("web/ama", text, Language.English, 2, default);

    private async Task SettleAsync()
    {
        await PassOnAsync("When is it?");
        await _enquiries.AnswerAsync(1, "Tomorrow.", default);
    }

    private sealed class MovedClock : IClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2027, 9, 7, 9, 0);

        public Instant GetCurrentInstant() => Now;
    }
}
