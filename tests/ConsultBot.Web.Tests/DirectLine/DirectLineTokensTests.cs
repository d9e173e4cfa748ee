using ConsultBot.Web.DirectLine;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class DirectLineTokensTests
{
    private readonly ManualTime _time = new();
    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void Create_Twice_DiffersAndIsUnguessable()
    {
        var (one, other) = (Tokens().Create(), Tokens().Create());

        Assert.NotEqual(one.UserId, other.UserId);
        Assert.NotEqual(one.ConversationId, other.ConversationId);
        Assert.Matches("^dl_[A-Za-z0-9_-]{22}$", one.UserId);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", one.ConversationId);
    }

    [Fact]
    public void Find_WhatWasWritten_IsTheSame()
    {
        var token = Tokens().Create();

        Assert.Equal(token, Tokens().Find(Tokens().Write(token)));
        Assert.Equal(1800, Tokens().SecondsLeft(token));
    }

    [Theory]
    [InlineData(1799, true)]
    [InlineData(1800, false)]
    public void Find_AfterSeconds_IsThereUntilItExpires(int seconds, bool isThere)
    {
        var text = Tokens().Write(Tokens().Create());

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isThere, Tokens().Find(text) is not null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJ1c2VyIjoiZGxfYSJ9.")]
    [InlineData("äöü")]
    public void Find_WhatIsNoToken_IsNull(string? text) => Assert.Null(Tokens().Find(text));

    [Fact]
    public void Find_AnyCharacterAltered_IsNull()
    {
        var text = Tokens().Write(Tokens().Create());

        for (var at = 0; at < text.Length - 1; at++)
        {
            var altered = text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];
            Assert.Null(Tokens().Find(altered));
        }
    }

    [Fact]
    public void Find_SignedWithOtherKeys_IsNull()
    {
        var other = new DirectLineTokens(new EphemeralDataProtectionProvider(), _time, Options.Create(new DirectLineOptions()));

        Assert.Null(Tokens().Find(other.Write(other.Create())));
    }

    [Fact]
    public void Find_StreamTicket_IsNull()
    {
        var tickets = new StreamTickets(_keys, _time, Options.Create(new DirectLineOptions()));

        Assert.Null(Tokens().Find(tickets.Issue("c", "dl_ada", _time.GetUtcNow().AddHours(1))));
    }

    [Fact]
    public void Refresh_EveryFifteenMinutes_EndsAfterTwelveHours()
    {
        var token = Tokens().Create();
        var first = _time.GetUtcNow();
        while (_time.GetUtcNow() - first < TimeSpan.FromHours(11.75))
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            token = Tokens().Refresh(token)!;
            Assert.True(token.Expires <= first.AddHours(12));
        }

        Assert.Equal(first.AddHours(12), token.Expires);
        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(Tokens().Refresh(token));
        Assert.Null(Tokens().Find(Tokens().Write(token)));
    }

    private DirectLineTokens Tokens() => new(_keys, _time, Options.Create(new DirectLineOptions()));
}
