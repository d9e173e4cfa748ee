using ConsultBot.Core.People;

namespace ConsultBot.Core.Tests.People;

public sealed class InvitationTokenTests
{
    [Fact]
    public void Create_Thousand_AreAllDifferentAndReadBack()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => InvitationToken.Create()).ToList();

        Assert.Equal(1000, tokens.Select(token => token.Text).Distinct().Count());
        Assert.All(tokens, token => Assert.Equal(token.Hash, InvitationToken.Find(token.Text)!.Hash));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Find_NoToken_IsNull(string? text) => Assert.Null(InvitationToken.Find(text));

    [Fact]
    public void ToString_Token_SaysNothing()
    {
        var token = InvitationToken.Create();

        Assert.DoesNotContain(token.Text, $"{token}", StringComparison.Ordinal);
    }
}
