using System.Net;
using Azure.Core;

namespace ConsultBot.Bundled.AzureTables.Tests.Authentication;

public sealed class TokenTests
{
    [Theory]
    [InlineData("https://acc.table.core.windows.net", "https://storage.azure.com/.default")]
    [InlineData("https://acc.table.cosmos.azure.com", "https://cosmos.azure.com/.default")]
    public async Task Send_TokenCredential_TheTokenOfTheServicesScopeIsSent(string endpoint, string scope)
    {
        var service = new FakeService().Answer(HttpStatusCode.NoContent);
        var credential = new FixedToken();
        var table = new TableServiceClient(new Uri(endpoint), credential, service.Options()).GetTableClient("T");

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("Bearer the-token", Assert.Single(service.Requests).Headers["Authorization"]);
        Assert.Equal([scope], credential.Scopes);
    }

    [Fact]
    public async Task Send_TokenCredentialWithoutTls_IsRefusedBeforeAnythingIsSent()
    {
        var service = new FakeService();
        var table = new TableServiceClient(new Uri("http://acc.example"), new FixedToken(), service.Options()).GetTableClient("T");

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Empty(service.Requests);
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
