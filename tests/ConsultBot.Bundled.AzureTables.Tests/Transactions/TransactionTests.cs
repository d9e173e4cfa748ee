using System.Net;

namespace ConsultBot.Bundled.AzureTables.Tests.Transactions;

public sealed class TransactionTests
{
    private static readonly TableTransactionAction[] Three =
    [
        new(TableTransactionActionType.Add, new TableEntity("p", "a") { ["N"] = 1 }),
        new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "b'"), new ETag("W/\"1\"")),
        new(TableTransactionActionType.Delete, new TableEntity("p", "c")),
    ];

    [Fact]
    public async Task Submit_ThreeActions_SendsOneChangeSet()
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, Parts("204 No Content", "204 No Content", "204 No Content"), Type);

        await service.Table().SubmitTransactionAsync(Three);

        var request = Assert.Single(service.Requests);
        Assert.Equal(("POST", "/$batch"), (request.Method, request.Address.AbsolutePath));
        var lines = request.Body.Split("\r\n");
        Assert.Equal("--" + request.Headers["Content-Type"].Split("boundary=")[1], lines[0]);
        Assert.Equal(3, lines.Count(line => line == "Content-Type: application/http"));
        Assert.Contains("POST https://acc.table.core.windows.net/T HTTP/1.1", lines);
        Assert.Contains("PUT https://acc.table.core.windows.net/T(PartitionKey='p',RowKey='b''') HTTP/1.1", lines.Select(line => line.Replace("%27", "'", StringComparison.Ordinal)));
        Assert.Contains("DELETE https://acc.table.core.windows.net/T(PartitionKey='p',RowKey='c') HTTP/1.1", lines);
        Assert.Contains("If-Match: W/\"1\"", lines);
        Assert.Contains("If-Match: *", lines);
        Assert.Contains("""{"PartitionKey":"p","RowKey":"a","N":1}""", lines);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Submit_Accepted_GivesEveryResponseInOrder(string newLine)
    {
        var answer = Parts("204 No Content\r\nETag: W/\"a\"", "204 No Content\r\nETag: W/\"b\"", "204 No Content").Replace("\r\n", newLine, StringComparison.Ordinal);
        var service = new FakeService().Answer(HttpStatusCode.Accepted, answer, Type);

        var result = await service.Table().SubmitTransactionAsync(Three);

        Assert.Equal(202, result.GetRawResponse().Status);
        Assert.Equal(["W/\"a\"", "W/\"b\"", null], result.Value.Select(response => response.Headers.ETag?.ToString()));
        Assert.All(result.Value, response => Assert.Equal((204, "No Content", false), (response.Status, response.ReasonPhrase, response.IsError)));
    }

    [Theory]
    [InlineData("1:The specified entity already exists.\\nRequestId:x\\nTime:2026-11-20T08:00:00Z", 1)]
    [InlineData("42:The condition is not satisfied.", 42)]
    [InlineData("The condition: not satisfied.", null)]
    [InlineData("-1:Odd.", null)]
    public async Task Submit_OneActionIsRefused_NamesIt(string message, int? index)
    {
        var error = $$$$"""{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"{{{{message}}}}"}}}""";
        var service = new FakeService().Answer(
            HttpStatusCode.Accepted, Parts($"409 Conflict\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n{error}"), Type);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => service.Table().SubmitTransactionAsync(Three));

        Assert.Equal((index, 409, "EntityAlreadyExists"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Submit_TheWholeRequestIsRefused_IsAFailedRequest()
    {
        var service = new FakeService().Refuse(HttpStatusCode.RequestEntityTooLarge, "RequestBodyTooLarge");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(Three));

        Assert.Equal((413, "RequestBodyTooLarge"), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("no parts", "multipart/mixed; boundary=b")]
    [InlineData("--b\r\n\r\nnonsense\r\n--b--", "multipart/mixed; boundary=b")]
    [InlineData("--b\r\n\r\n--b--", "multipart/mixed")]
    public async Task Submit_AnswerIsNoTransaction_IsAFailedRequest(string body, string type)
    {
        var service = new FakeService().Answer(HttpStatusCode.Accepted, body, type);

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().SubmitTransactionAsync(Three));
    }

    [Fact]
    public async Task Submit_NoActions_Throws() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => new FakeService().Table().SubmitTransactionAsync([]));

    private const string Type = "multipart/mixed; boundary=batchresponse_1";

    private static string Parts(params string[] responses) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + string.Concat(responses.Select(response =>
            $"--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 {response}\r\n\r\n"))
        + "--changesetresponse_2--\r\n--batchresponse_1--\r\n";
}
