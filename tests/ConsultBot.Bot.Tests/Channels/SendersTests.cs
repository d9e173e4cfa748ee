using ConsultBot.Bot.Channels;
using ConsultBot.Core.People;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Tests.Channels;

public sealed class SendersTests
{
    [Fact]
    public void FindIdentity_InTeams_IsTenantAndObjectIdInSmallLetters() =>
        Assert.Equal(ChannelIdentity.InTeams("tenant-1", "object-1"), Senders.FindIdentity(Activity("msteams", "29:user", "OBJECT-1", "Tenant-1")));

    [Theory]
    [InlineData("object-1", null)]
    [InlineData("object-1", "")]
    [InlineData(null, "tenant-1")]
    [InlineData("", "tenant-1")]
    public void FindIdentity_InTeamsWithoutTenantOrObjectId_IsNobody(string? objectId, string? tenant) =>
        Assert.Null(Senders.FindIdentity(Activity("msteams", "29:user", objectId, tenant)));

    [Fact]
    public void FindIdentity_ElsewhereWithAnObjectId_IsTheUserOfTheChannel() =>
        Assert.Equal(new ChannelIdentity("directline", "", "dl_1"), Senders.FindIdentity(Activity("directline", "dl_1", "object-1", "tenant-1")));

    [Fact]
    public void FindIdentity_SameNameOfAnotherUser_IsAnother()
    {
        var (one, other) = (Activity("directline", "dl_1", null, null), Activity("directline", "dl_2", null, null));
        one.From.Name = other.From.Name = "Ama Mensah";

        Assert.NotEqual(Senders.FindIdentity(one), Senders.FindIdentity(other));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void FindIdentity_WithoutUser_IsNobody(string? user) => Assert.Null(Senders.FindIdentity(Activity("directline", user, null, null)));

    private static Activity Activity(string channel, string? user, string? objectId, string? tenant) => new()
    {
        ChannelId = channel,
        From = new ChannelAccount { Id = user, AadObjectId = objectId },
        Conversation = new ConversationAccount { Id = "c", TenantId = tenant },
    };
}
