using System.Net;
using System.Net.Sockets;
using ConsultBot.Tables.Azure;

namespace ConsultBot.Tables.Tests.Azure;

public sealed class OutageTests
{
    private static readonly Change[] Insertion = [Change.Insert("a", RowProperties.Empty)];

    public static TheoryData<HttpRequestError, bool> Breaks => new()
    {
        { HttpRequestError.NameResolutionError, false },
        { HttpRequestError.ConnectionError, false },
        { HttpRequestError.SecureConnectionError, false },
        { HttpRequestError.ResponseEnded, true },
        { HttpRequestError.Unknown, true },
    };

    public static TheoryData<HttpStatusCode, string, bool> Refusals => new()
    {
        { HttpStatusCode.InternalServerError, "OperationTimedOut", true },
        { HttpStatusCode.ServiceUnavailable, "Unknown", true },
        { HttpStatusCode.ServiceUnavailable, "ServerBusy", false },
        { HttpStatusCode.TooManyRequests, "TooManyRequests", false },
        { HttpStatusCode.Forbidden, "AuthenticationFailed", false },
        { HttpStatusCode.BadRequest, "InvalidInput", false },
        { HttpStatusCode.Conflict, "TableBeingDeleted", false },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Commit_ConnectionFailsEveryTime_IsUnavailableAndUnknownOnlyIfItMayHaveArrived(HttpRequestError error, bool unknown)
    {
        var service = new ScriptedService((_, _) => throw new HttpRequestException(error, "No connection."));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(Store(service)));

        Assert.Equal(unknown, failure.OutcomeUnknown);
        Assert.Equal(4, service.Requests.Count);
        Assert.IsType<AggregateException>(failure.InnerException);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Commit_ServiceFails_IsUnavailableAndUnknownOnlyIfItMayHaveBeenCarriedOut(HttpStatusCode status, string code, bool unknown)
    {
        var service = Answering(status, code);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(Store(service)));

        Assert.Equal(unknown, failure.OutcomeUnknown);
        Assert.Contains(code, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAndRead_ServiceFails_AreUnavailableAndNeverUnknown()
    {
        var store = Store(Answering(HttpStatusCode.InternalServerError, "InternalError"));

        var find = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FindAsync("Tab", "p", "a", CancellationToken.None));
        var read = await Assert.ThrowsAsync<StoreUnavailableException>(() => CountAsync(store));

        Assert.False(find.OutcomeUnknown || read.OutcomeUnknown);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""{"PartitionKey":{}}""")]
    public async Task Find_SomebodyElseAnswers_IsUnavailable(string body)
    {
        var store = Store(new ScriptedService((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) })));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FindAsync("Tab", "p", "a", CancellationToken.None));
    }

    [Fact]
    public async Task Commit_NobodyListens_IsUnavailableAndNotUnknown()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var store = new AzureTableStore(new AzureTableStoreOptions
        {
            ConnectionString = $"AccountName=acc;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:{port}/acc",
            RetryDelay = TimeSpan.FromMilliseconds(1),
        });

        Assert.False((await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(store))).OutcomeUnknown);
    }

    [Fact]
    public async Task Commit_NoAnswerInTime_IsUnavailableAndUnknown()
    {
        var (service, arrived) = Silent();
        var time = new ManualTimeout();
        var commit = CommitAsync(Store(service, time));
        await arrived;

        time.Fire();

        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => commit)).OutcomeUnknown);
        Assert.Equal([TimeSpan.FromSeconds(30)], time.Delays);
    }

    [Fact]
    public async Task Commit_CallerGivesUp_IsCancelled()
    {
        var (service, arrived) = Silent();
        using var caller = new CancellationTokenSource();
        var commit = Store(service).CommitAsync("Tab", "p", Insertion, caller.Token);
        await arrived;

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commit);
    }

    [Fact]
    public async Task Read_ShortAndEmptyPages_GivesEveryRowAndNoneBeyondTheRange()
    {
        var pages = new Queue<(string Body, string? Next)>([("""{"value":[]}""", "1"), (Rows("b"), "2"), (Rows("c", "x"), null)]);
        var service = new ScriptedService((_, _) =>
        {
            var (body, next) = pages.Dequeue();
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };
            if (next is not null)
            {
                answer.Headers.Add("x-ms-continuation-NextPartitionKey", next);
            }

            return Task.FromResult(answer);
        });

        var keys = new List<string>();
        await foreach (var row in Store(service).ReadAsync("Tab", "p", KeyRange.Between("a", "d"), CancellationToken.None))
        {
            keys.Add(row.Key);
        }

        Assert.Equal(["b", "c"], keys);
        Assert.Equal(3, service.Requests.Count);
    }

    private static string Rows(params string[] keys) =>
        $$"""{"value":[{{string.Join(',', keys.Select(key => $$"""{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"{{key}}"}"""))}}]}""";

    private static ScriptedService Answering(HttpStatusCode status, string code) => new((_, _) => Task.FromResult(new HttpResponseMessage(status)
    {
        Content = new StringContent($$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"No."}}}"""),
    }));

    private static (ScriptedService Service, Task Arrived) Silent()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var service = new ScriptedService(async (_, cancellationToken) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Nobody waits that long.");
        });
        return (service, arrived.Task);
    }

    private static AzureTableStore Store(HttpMessageHandler service, TimeProvider? time = null) => new(
        new AzureTableStoreOptions { ConnectionString = "AccountName=acc;AccountKey=a2V5", RetryDelay = TimeSpan.FromMilliseconds(1) },
        service,
        time ?? TimeProvider.System);

    private static Task<CommitResult> CommitAsync(AzureTableStore store) => store.CommitAsync("Tab", "p", Insertion, CancellationToken.None);

    private static async Task<int> CountAsync(AzureTableStore store)
    {
        var count = 0;
        await foreach (var _ in store.ReadAsync("Tab", "p", KeyRange.All, CancellationToken.None))
        {
            count++;
        }

        return count;
    }
}
