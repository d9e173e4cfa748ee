using System.Text.Json;
using System.Text.Json.Nodes;
using ConsultBot.Azurite;

namespace ConsultBot.Bundled.AzureTables.Tests.Conformance;

/// <summary>What this client writes an independent one reads, and the other way round, on a real emulator.</summary>
[Collection(OneAzurite.Name)]
public sealed class PeerTests(AzuriteServer server) : IAsyncLifetime
{
    private static readonly string[] OddKeys = ["O'Hara", "''", "a b", "100%", "a%2Fb", "a+b&c=d", "(x,y)", "a;b:c@d", "é日😀", "~!$*[]{}|<>^`\"", "."];

    private readonly string _name = "T" + Guid.NewGuid().ToString("N");

    private TableClient Table { get; set; } = null!;

    private Peer Other => new(server, _name);

    public async Task InitializeAsync()
    {
        if (NodeTool.SkipReason is null)
        {
            Table = new TableServiceClient(server.ConnectionString).GetTableClient(_name);
            await Table.CreateIfNotExistsAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [AzuriteFact]
    public async Task Types_WrittenHere_ArriveThere()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["S"] = "é '日' 😀",
            ["I"] = int.MinValue,
            ["L"] = long.MaxValue,
            ["D"] = 2.5,
            ["N"] = double.NaN,
            ["F"] = false,
            ["G"] = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
            ["B"] = new byte[] { 0, 255 },
            ["T"] = new DateTimeOffset(2005, 5, 19, 0, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
        });

        var row = (await Other.RunAsync(Peer.Step("get", ("partition", "p"), ("row", "r"))))[0];

        Assert.Equal(("String", "é '日' 😀"), Typed(row, "S"));
        Assert.Equal(("Int32", "-2147483648"), Typed(row, "I"));
        Assert.Equal(("Int64", "9223372036854775807"), Typed(row, "L"));
        Assert.Equal(("Double", "2.5"), Typed(row, "D"));
        Assert.Equal(("Double", "NaN"), Typed(row, "N"));
        Assert.Equal(("Boolean", "false"), Typed(row, "F"));
        Assert.Equal(("Guid", "01234567-89ab-cdef-0123-456789abcdef"), Typed(row, "G"));
        Assert.Equal(("Binary", "AP8="), Typed(row, "B"));
        Assert.Equal(("DateTime", "2005-05-19T00:00:00.1234567Z"), Typed(row, "T"));
    }

    [AzuriteFact]
    public async Task Types_WrittenThere_ArriveHere()
    {
        var entity = Entity("p", "r");
        entity["S"] = "é '日' 😀";
        entity["I"] = Peer.Typed("Int32", "-7");
        entity["L"] = Peer.Typed("Int64", "9223372036854775807");
        entity["D"] = Peer.Typed("Double", "3");
        entity["E"] = 2.5;
        entity["F"] = true;
        entity["G"] = Peer.Typed("Guid", "01234567-89ab-cdef-0123-456789abcdef");
        entity["B"] = Peer.Typed("Binary", "AP8=");
        entity["T"] = Peer.Typed("DateTime", "2005-05-19T00:00:00.1234567Z");
        await Other.RunAsync(Peer.Step("insert", ("entity", entity)));

        var row = (await Table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(("p", "r", "é '日' 😀"), (row.PartitionKey, row.RowKey, row.GetString("S")));
        Assert.Equal((-7, long.MaxValue, 3.0, 2.5), (row.GetInt32("I"), row.GetInt64("L"), row.GetDouble("D"), row.GetDouble("E")));
        Assert.Equal((true, Guid.Parse("01234567-89ab-cdef-0123-456789abcdef")), (row.GetBoolean("F"), row.GetGuid("G")));
        Assert.Equal(new byte[] { 0, 255 }, row.GetBinary("B"));
        Assert.Equal(new DateTimeOffset(2005, 5, 19, 0, 0, 0, TimeSpan.Zero).AddTicks(1_234_567), row.GetDateTimeOffset("T"));
        Assert.NotNull(row.Timestamp);
    }

    [AzuriteFact]
    public async Task OddKeys_BothWays_AreFoundAlike()
    {
        foreach (var key in OddKeys)
        {
            await Table.UpsertEntityAsync(new TableEntity(key, "ours" + key) { ["Key"] = key }, TableUpdateMode.Replace);
        }

        var steps = OddKeys.Select(key => Peer.Step("get", ("partition", key), ("row", "ours" + key)))
            .Concat(OddKeys.Select(key => Peer.Step("insert", ("entity", Entity(key, "theirs" + key)))));
        var results = await Other.RunAsync([.. steps]);

        Assert.Equal(OddKeys, results.Take(OddKeys.Length).Select(row => Typed(row, "Key").Value));
        foreach (var key in OddKeys)
        {
            var query = Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey ge {"theirs"}"));
            Assert.Equal("theirs" + key, (await Table.GetEntityAsync<TableEntity>(key, "theirs" + key)).Value.RowKey);
            Assert.Equal(["theirs" + key], await KeysAsync(query));
            Assert.Equal(204, (await Table.DeleteEntityAsync(key, "theirs" + key)).Status);
        }
    }

    [AzuriteFact]
    public async Task ETags_OfOneClient_AreGoodForTheOther()
    {
        var added = (await Table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 })).Headers.ETag!.Value;
        var replacement = Entity("p", "r");
        replacement["N"] = 2;

        var results = await Other.RunAsync(
            Peer.Step("get", ("partition", "p"), ("row", "r")),
            Peer.Step("replace", ("entity", replacement), ("etag", added.ToString("H"))),
            Peer.Step("replace", ("entity", replacement.DeepClone()), ("etag", added.ToString("H"))));

        Assert.Equal(added.ToString("H"), Plain(results[0], "etag"));
        Assert.Equal(412, results[2].GetProperty("status").GetInt32());
        var stale = await Assert.ThrowsAsync<RequestFailedException>(
            () => Table.UpdateEntityAsync(new TableEntity("p", "r"), added, TableUpdateMode.Replace));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (stale.Status, stale.ErrorCode));
        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r", new ETag(Plain(results[1], "etag")))).Status);
    }

    [AzuriteFact]
    public async Task Transactions_OfAHundred_AreSeenByTheOther()
    {
        var answers = await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("ours", $"{n:D3}") { ["L"] = (long)n })));
        var entities = new JsonArray([.. Enumerable.Range(0, 100).Select(n => Entity("theirs", $"{n:D3}"))]);

        var results = await Other.RunAsync(
            Peer.Step("list", ("filter", "PartitionKey eq 'ours'")), Peer.Step("transaction", ("entities", entities)));

        Assert.Equal(answers.Value.Select(answer => answer.Headers.ETag!.Value.ToString("H")), results[0].EnumerateArray().Select(row => Plain(row, "etag")));
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"{n}"), results[0].EnumerateArray().Select(row => Typed(row, "L").Value));
        Assert.Equal(100, (await KeysAsync(Table.QueryAsync<TableEntity>($"PartitionKey eq 'theirs'"))).Count);
    }

    [AzuriteFact]
    public async Task Transaction_FiftiethIsThereAlready_IsNamedAndNothingIsWritten()
    {
        await Table.AddEntityAsync(new TableEntity("p", "050"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n:D3}")))));

        Assert.Equal((50, 409, "EntityAlreadyExists"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
        Assert.Equal(["050"], await KeysAsync(Table.QueryAsync<TableEntity>()));
    }

    [AzuriteFact]
    public async Task Pages_OfMoreThanAThousandRows_GiveBothClientsEachRowOnce()
    {
        var keys = Enumerable.Range(0, 2300).Select(n => $"{n:D5}").ToArray();
        foreach (var chunk in keys.Chunk(100))
        {
            await Table.SubmitTransactionAsync(chunk.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("p", key))));
        }

        var pages = new List<int>();
        await foreach (var page in Table.QueryAsync<TableEntity>(select: ["RowKey"]).AsPages())
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal([1000, 1000, 300], pages);
        Assert.Equal(keys, await KeysAsync(Table.QueryAsync<TableEntity>(maxPerPage: 700)));
        var theirs = (await Other.RunAsync(Peer.Step("list")))[0].EnumerateArray().Select(row => Plain(row, "rowKey"));
        Assert.Equal(keys, theirs);
    }

    [AzuriteFact]
    public async Task Tables_CreatedAndDeleted_ComeAndGo()
    {
        var service = new TableServiceClient(server.Endpoint, Key(server), new TableClientOptions(TableClientOptions.ServiceVersion.V2019_02_02));
        await Table.CreateIfNotExistsAsync();

        Assert.Contains(_name, await NamesAsync(service));
        Assert.Equal(204, (await service.GetTableClient(_name).DeleteAsync()).Status);
        Assert.DoesNotContain(_name, await NamesAsync(service));
        Assert.Equal(404, (await Table.DeleteAsync()).Status);
    }

    private static TableSharedKeyCredential Key(AzuriteServer server) =>
        new("devstoreaccount1", server.ConnectionString.Split("AccountKey=")[1].Split(';')[0]);

    private static async Task<List<string>> NamesAsync(TableServiceClient service)
    {
        var names = new List<string>();
        await foreach (var table in service.QueryAsync())
        {
            names.Add(table.Name);
        }

        return names;
    }

    private static async Task<List<string>> KeysAsync(AsyncPageable<TableEntity> query)
    {
        var keys = new List<string>();
        await foreach (var entity in query)
        {
            keys.Add(entity.RowKey);
        }

        return keys;
    }

    private static JsonObject Entity(string partition, string row) => new() { ["partitionKey"] = partition, ["rowKey"] = row };

    private static string Plain(JsonElement row, string name) => row.GetProperty(name).ToString();

    private static (string? Type, string? Value) Typed(JsonElement row, string name) =>
        (row.GetProperty(name).GetProperty("type").GetString(), row.GetProperty(name).GetProperty("value").ToString());
}
