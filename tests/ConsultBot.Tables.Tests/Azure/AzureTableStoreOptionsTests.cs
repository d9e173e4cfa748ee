using System.ComponentModel.DataAnnotations;
using System.Net;
using Azure.Core;
using Azure.Identity;
using ConsultBot.Tables.Azure;

namespace ConsultBot.Tables.Tests.Azure;

public sealed class AzureTableStoreOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(" ", "no address")]
    [InlineData(null, "http://acc.table.core.windows.net")]
    public void Open_NeitherConnectionStringNorHttpsAddress_Throws(string? connectionString, string? endpoint) =>
        Assert.Throws<ArgumentException>(() => new AzureTableStore(new AzureTableStoreOptions { ConnectionString = connectionString, Endpoint = endpoint }));

    [Fact]
    public void Open_MalformedConnectionString_Throws() =>
        Assert.Throws<FormatException>(() => new AzureTableStore(new AzureTableStoreOptions { ConnectionString = "AccountName=acc" }));

    [Fact]
    public void Open_TimeOutOfRange_Throws() => Assert.Throws<ValidationException>(
        () => new AzureTableStore(new AzureTableStoreOptions { ConnectionString = "UseDevelopmentStorage=true", CallTimeout = TimeSpan.Zero }));

    [Theory]
    [InlineData("UseDevelopmentStorage=true", null, 4)]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:1/a", null, 4)]
    [InlineData("AccountName=a;AccountKey=a2V5", null, 90)]
    [InlineData(null, "https://localhost/a", 4)]
    [InlineData(null, "https://a.table.core.windows.net", 90)]
    public void IdleConnections_Unset_AreClosedBeforeTheOtherSideDoesIt(string? connectionString, string? endpoint, int seconds)
    {
        using var handler = ServiceClients.CreateHandler(new AzureTableStoreOptions { ConnectionString = connectionString, Endpoint = endpoint });

        Assert.Equal(seconds, handler.PooledConnectionIdleTimeout.TotalSeconds);
    }

    [Fact]
    public async Task Find_WithAnEndpoint_SendsTheCredentialsToken()
    {
        var service = new ScriptedService((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("") }));
        var store = new AzureTableStore(Options(new Credential(() => new AccessToken("tok", DateTimeOffset.MaxValue))), service, TimeProvider.System);

        Assert.Null(await store.FindAsync("Tab", "p", "a", CancellationToken.None));

        var request = Assert.Single(service.Requests);
        Assert.Equal(("Bearer tok", "acc.table.core.windows.net"), (request.Headers.Authorization!.ToString(), request.RequestUri!.Host));
    }

    [Fact]
    public async Task Commit_NoTokenToBeHad_IsUnavailableAndNotUnknown()
    {
        var service = new ScriptedService((_, _) => throw new InvalidOperationException("Nothing is to be sent."));
        var store = new AzureTableStore(Options(new Credential(() => throw new CredentialUnavailableException("None."))), service, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.CommitAsync("Tab", "p", [Change.Insert("a", RowProperties.Empty)], CancellationToken.None));

        Assert.False(failure.OutcomeUnknown);
    }

    private static AzureTableStoreOptions Options(TokenCredential credential) =>
        new() { Endpoint = "https://acc.table.core.windows.net", Credential = credential };

    private sealed class Credential(Func<AccessToken> get) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => get();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(get());
    }
}
