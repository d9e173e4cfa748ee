using Microsoft.Bot.Connector;

namespace ConsultBot.Bundled.BotFramework.Tests.Integration;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("/relative")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("urn:botframework:websocket:x")]
    [InlineData("http://user:secret@127.0.0.1/")]
    [InlineData("http://127.0.0.1/?a=b")]
    [InlineData("http://127.0.0.1/#a")]
    public void Find_NoPlainHttpUrl_IsNull(string? serviceUrl) => Assert.Null(ServiceUrl.Find(serviceUrl));

    [Theory]
    [InlineData("http://127.0.0.1:9000", "c1", "http://127.0.0.1:9000/v3/conversations/c1/activities")]
    [InlineData("http://127.0.0.1:9000/", "c1", "http://127.0.0.1:9000/v3/conversations/c1/activities")]
    [InlineData("http://127.0.0.1:9000/emea//", "a/b?c#d", "http://127.0.0.1:9000/emea/v3/conversations/a%2Fb%3Fc%23d/activities")]
    [InlineData("http://127.0.0.1:9000", "19:x@thread.v2;messageid=1", "http://127.0.0.1:9000/v3/conversations/19%3Ax%40thread.v2%3Bmessageid%3D1/activities")]
    [InlineData("http://127.0.0.1:9000", "..", "http://127.0.0.1:9000/v3/conversations/%2E%2E/activities")]
    [InlineData("http://127.0.0.1:9000", "é %2F", "http://127.0.0.1:9000/v3/conversations/%C3%A9%20%252F/activities")]
    public void Activities_OfAnyConversationId_StayOneSegment(string serviceUrl, string conversationId, string expected) =>
        Assert.Equal(expected, ConnectorAddress.Activities(new Uri(serviceUrl), conversationId).AbsoluteUri);

    [Fact]
    public void Activity_WithoutId_Throws() =>
        Assert.Throws<ArgumentException>(() => ConnectorAddress.Activity(new Uri("http://127.0.0.1"), "c1", string.Empty));
}
