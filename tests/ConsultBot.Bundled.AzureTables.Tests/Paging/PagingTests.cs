using System.Net;

namespace ConsultBot.Bundled.AzureTables.Tests.Paging;

public sealed class PagingTests
{
    private const string Partition = "x-ms-continuation-NextPartitionKey";
    private const string Row = "x-ms-continuation-NextRowKey";

    [Fact]
    public async Task Query_ShortAndEmptyPages_GoesOnToTheLast()
    {
        var service = ThreePages();

        var keys = new List<string>();
        await foreach (var entity in service.Table().QueryAsync<TableEntity>("A eq 1", maxPerPage: 3))
        {
            keys.Add(entity.RowKey);
        }

        Assert.Equal(["a", "b"], keys);
        Assert.Equal([null, "1!8!cA--", "1!8!cQ--"], service.Requests.Select(request => request.Parameter("NextPartitionKey")));
        Assert.Equal([null, "1!12! +&=é", null], service.Requests.Select(request => request.Parameter("NextRowKey")));
        Assert.All(service.Requests, request => Assert.Equal(("A eq 1", "3"), (request.Parameter("$filter"), request.Parameter("$top"))));
    }

    [Fact]
    public async Task AsPages_FromAToken_BeginsThere()
    {
        var service = ThreePages();
        string? token = null;
        await foreach (var page in service.Table().QueryAsync<TableEntity>().AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        var counts = new List<int>();
        await foreach (var page in service.Table().QueryAsync<TableEntity>().AsPages(token))
        {
            counts.Add(page.Values.Count);
        }

        Assert.Equal([0, 1], counts);
        Assert.Equal("1!12! +&=é", service.Requests[1].Parameter("NextRowKey"));
    }

    [Fact]
    public async Task Query_OfTables_GoesOnToTheLast()
    {
        var service = new FakeService()
            .Answer(HttpStatusCode.OK, """{"value":[{"TableName":"A"}]}""", headers: ("x-ms-continuation-NextTableName", "B"))
            .Answer(HttpStatusCode.OK, """{"value":[{"TableName":"B"}]}""");

        var names = new List<string>();
        await foreach (var table in new TableServiceClient(FakeService.Endpoint, FakeService.Credential, service.Options()).QueryAsync())
        {
            names.Add(table.Name);
        }

        Assert.Equal(["A", "B"], names);
        Assert.Equal("B", service.Requests[1].Parameter("NextTableName"));
    }

    private static FakeService ThreePages() => new FakeService()
        .Answer(HttpStatusCode.OK, """{"value":[{"PartitionKey":"p","RowKey":"a"}]}""", headers: [(Partition, "1!8!cA--"), (Row, "1!12! +&=é")])
        .Answer(HttpStatusCode.OK, """{"value":[]}""", headers: (Partition, "1!8!cQ--"))
        .Answer(HttpStatusCode.OK, """{"value":[{"PartitionKey":"q","RowKey":"b"}]}""");
}
