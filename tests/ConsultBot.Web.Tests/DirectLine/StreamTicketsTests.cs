using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class StreamTicketsTests
{
    private readonly ManualTime _time = new();
    private readonly StreamTickets _tickets;

    public StreamTicketsTests() =>
        _tickets = new StreamTickets(new EphemeralDataProtectionProvider(), _time, Options.Create(new DirectLineOptions()));

    [Fact]
    public void FindAndUse_Twice_WorksOnce()
    {
        var until = _time.GetUtcNow().AddHours(12);
        var ticket = _tickets.Issue("c", "dl_ada", until);

        Assert.Equal(("dl_ada", until), _tickets.FindAndUse(ticket, "c"));
        Assert.Null(_tickets.FindAndUse(ticket, "c"));
    }

    [Fact]
    public void FindAndUse_OtherConversation_IsNullAndLeavesTheTicket()
    {
        var ticket = _tickets.Issue("c", "dl_ada", _time.GetUtcNow().AddHours(12));

        Assert.Null(_tickets.FindAndUse(ticket, "d"));
        Assert.NotNull(_tickets.FindAndUse(ticket, "c"));
    }

    [Fact]
    public void FindAndUse_AfterAMinute_IsNull()
    {
        var ticket = _tickets.Issue("c", "dl_ada", _time.GetUtcNow().AddHours(12));

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Null(_tickets.FindAndUse(ticket, "c"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    public void FindAndUse_NoTicket_IsNull(string? ticket) => Assert.Null(_tickets.FindAndUse(ticket, "c"));
}
