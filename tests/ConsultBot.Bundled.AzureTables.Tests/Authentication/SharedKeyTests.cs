using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Bundled.AzureTables.Tests.Authentication;

public sealed class SharedKeyTests
{
    [Fact]
    public async Task Send_ThenRetry_EachAttemptIsSignedForItsOwnTime()
    {
        var service = new FakeService().Answer(HttpStatusCode.ServiceUnavailable).Answer(HttpStatusCode.NoContent);
        var table = new TableServiceClient(FakeService.Endpoint, FakeService.Credential, service.Options(), new MinuteClock()).GetTableClient("T");

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(
            ["Fri, 20 Nov 2026 10:00:00 GMT", "Fri, 20 Nov 2026 10:01:00 GMT"],
            service.Requests.Select(request => request.Headers["x-ms-date"]));
        Assert.All(service.Requests, request => Assert.Equal(Signature(request, "/acc/T"), request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Send_KeysWithSigns_ThePathIsSignedAsItIsSent()
    {
        var service = new FakeService().Answer(HttpStatusCode.NoContent);

        await service.Table().DeleteEntityAsync("O'Hara 100%", "日本");

        var request = Assert.Single(service.Requests);
        Assert.Equal("/T(PartitionKey='O''Hara%20100%25',RowKey='%E6%97%A5%E6%9C%AC')", request.Address.AbsolutePath.Replace("%27", "'", StringComparison.Ordinal));
        Assert.Equal(Signature(request, "/acc" + request.Address.AbsolutePath), request.Headers["Authorization"]);
    }

    private static string Signature(FakeRequest request, string resource) =>
        "SharedKeyLite acc:" + Convert.ToBase64String(HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes(request.Headers["x-ms-date"] + "\n" + resource)));

    /// <summary>A minute passes with every look.</summary>
    private sealed class MinuteClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 20, 9, 59, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromMinutes(1);
    }
}
