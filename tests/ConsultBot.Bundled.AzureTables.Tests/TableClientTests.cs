using System.Net;

namespace ConsultBot.Bundled.AzureTables.Tests;

public sealed class TableClientTests
{
    [Fact]
    public async Task Send_ServiceIsBusy_IsRepeated()
    {
        var service = new FakeService()
            .Answer(HttpStatusCode.ServiceUnavailable).Answer(HttpStatusCode.InternalServerError).Answer(HttpStatusCode.NoContent, headers: ("ETag", "W/\"1\""));

        var response = await service.Table().UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace);

        Assert.Equal((204, "W/\"1\""), (response.Status, response.Headers.ETag.ToString()));
        Assert.Equal(3, service.Requests.Count);
        Assert.Single(service.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Send_ConnectionBreaksEveryTime_IsAnAggregateOfAllAttempts()
    {
        var service = new FakeService().Break().Break().Break().Break();

        var failure = await Assert.ThrowsAsync<AggregateException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(4, failure.InnerExceptions.Count);
    }

    [Fact]
    public async Task Send_EveryWrite_HasItsMethodPathAndHeaders()
    {
        var service = new FakeService();
        Enumerable.Range(0, 6).ToList().ForEach(_ => service.Answer(HttpStatusCode.NoContent));
        var (table, entity) = (service.Table(), new TableEntity("p", "r"));

        await table.AddEntityAsync(entity);
        await table.UpsertEntityAsync(entity);
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace);
        await table.UpdateEntityAsync(entity, new ETag("W/\"1\""));
        await table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Replace);
        await table.DeleteEntityAsync("p", "r", new ETag("W/\"2\""));

        Assert.Equal(["POST", "PATCH", "PUT", "PATCH", "PUT", "DELETE"], service.Requests.Select(request => request.Method));
        Assert.Equal([null, null, null, "W/\"1\"", "*", "W/\"2\""], service.Requests.Select(request => request.Headers.GetValueOrDefault("If-Match")));
        Assert.Equal("/T", service.Requests[0].Address.AbsolutePath);
        Assert.All(service.Requests.Take(5), request => Assert.Equal("return-no-content", request.Headers["Prefer"]));
        Assert.All(service.Requests, request => Assert.Equal(
            ("2020-12-06", "3.0", "application/json;odata=minimalmetadata"),
            (request.Headers["x-ms-version"], request.Headers["DataServiceVersion"], request.Headers["Accept"].Replace(" ", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task UpdateEntity_NoETag_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new FakeService().Table().UpdateEntityAsync(new TableEntity("p", "r"), default));

    [Fact]
    public async Task GetEntity_NoSuchRow_ThrowsAndGetEntityIfExistsDoesNot()
    {
        var service = new FakeService().Refuse(HttpStatusCode.NotFound, "ResourceNotFound").Refuse(HttpStatusCode.NotFound, "TableNotFound");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().GetEntityAsync<TableEntity>("p", "r"));
        var found = await service.Table().GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(failure.ErrorCode! == Azure.Data.Tables.Models.TableErrorCode.ResourceNotFound);
        Assert.Equal((false, 404), (found.HasValue, found.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => found.Value);
    }

    [Fact]
    public async Task Delete_NoSuchRowOrTable_IsHandedBack()
    {
        var service = new FakeService().Refuse(HttpStatusCode.NotFound, "ResourceNotFound").Refuse(HttpStatusCode.NotFound, "TableNotFound");

        Assert.Equal(404, (await service.Table().DeleteEntityAsync("p", "r")).Status);
        Assert.Equal(404, (await service.Table().DeleteAsync()).Status);
    }

    [Fact]
    public async Task CreateIfNotExists_TableIsThereOrBeingDeleted_OnlyTheFirstIsWell()
    {
        var service = new FakeService().Refuse(HttpStatusCode.Conflict, "TableAlreadyExists").Refuse(HttpStatusCode.Conflict, "TableBeingDeleted");

        Assert.Equal("T", (await service.Table().CreateIfNotExistsAsync()).Value.Name);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().CreateIfNotExistsAsync());

        Assert.Equal("TableBeingDeleted", failure.ErrorCode);
        Assert.Equal("""{"TableName":"T"}""", service.Requests[0].Body);
    }

    [Fact]
    public async Task Send_RefusalOfAnotherShape_IsAFailedRequestWithoutCode()
    {
        var service = new FakeService().Answer(HttpStatusCode.Forbidden, "<html>Blocked</html>", "text/html").Answer(HttpStatusCode.BadRequest, "[1]");

        var first = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r")));
        var second = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((403, null, 400, null), (first.Status, first.ErrorCode, second.Status, second.ErrorCode));
    }

    [Fact]
    public async Task Entities_OfAnotherClass_AreRefused() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => new FakeService().Table().AddEntityAsync(new OwnEntity()));

    private sealed class OwnEntity : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }
    }
}
