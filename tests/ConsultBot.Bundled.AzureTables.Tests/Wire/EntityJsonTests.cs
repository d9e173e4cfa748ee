using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Wire;

namespace ConsultBot.Bundled.AzureTables.Tests.Wire;

public sealed class EntityJsonTests
{
    [Fact]
    public void Write_EveryTypeThatJsonDoesNotTell_IsNamed()
    {
        var json = Write(new TableEntity("p", "r")
        {
            ["L"] = 5L,
            ["D"] = 3.0,
            ["N"] = double.NegativeInfinity,
            ["G"] = Guid.Empty,
            ["B"] = new byte[] { 1, 2 },
            ["T"] = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(1)),
            ["I"] = 5,
            ["F"] = true,
            ["S"] = "日 \"",
        });

        Assert.Equal(("Edm.Int64", "5"), (Text(json, "L@odata.type"), Text(json, "L")));
        Assert.Equal(("Edm.Double", 3.0), (Text(json, "D@odata.type"), json.GetProperty("D").GetDouble()));
        Assert.Equal(("Edm.Double", "-Infinity"), (Text(json, "N@odata.type"), Text(json, "N")));
        Assert.Equal(("Edm.Guid", Guid.Empty.ToString()), (Text(json, "G@odata.type"), Text(json, "G")));
        Assert.Equal(("Edm.Binary", "AQI="), (Text(json, "B@odata.type"), Text(json, "B")));
        Assert.Equal(("Edm.DateTime", "2026-11-20T08:00:00.0000000Z"), (Text(json, "T@odata.type"), Text(json, "T")));
        Assert.Equal((5, true, "日 \""), (json.GetProperty("I").GetInt32(), json.GetProperty("F").GetBoolean(), Text(json, "S")));
        Assert.Equal(["PartitionKey", "RowKey"], json.EnumerateObject().Take(2).Select(property => property.Name));
    }

    [Fact]
    public void Write_LettersBeyondAscii_AreEscapedAndNothingElse()
    {
        var json = Encoding.UTF8.GetString(EntityWriter.Write(new TableEntity("p", "r") { ["Prénom"] = "é'<\"\\\n😀", ["Plain"] = "a'<\"b" }).Span);

        Assert.Contains("\"Plain\":\"a'<\\\"b\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Pr\\u00E9nom\":\"\\u00E9'<\\\"\\\\\\u000A\\uD83D\\uDE00\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhatTheServiceSetsAndNulls_AreLeftOut()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("W/\"x\""), Timestamp = DateTimeOffset.UnixEpoch, ["Null"] = null! };

        Assert.Equal(["PartitionKey", "RowKey"], Write(entity).EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Write_TypeThatNoTableHolds_Throws() =>
        Assert.Throws<ArgumentException>(() => Write(new TableEntity("p", "r") { ["X"] = TimeSpan.Zero }));

    [Fact]
    public void Read_Numbers_WholeOnesAreIntegersUnlessTheTypeSaysOtherwise()
    {
        var entity = Read("""{"I":5,"D@odata.type":"Edm.Double","D":5,"E":5.0,"F":1e3,"L@odata.type":"Edm.Int64","L":"5"}""");

        Assert.IsType<int>(entity["I"]);
        Assert.IsType<double>(entity["D"]);
        Assert.IsType<double>(entity["E"]);
        Assert.Equal(1000.0, entity.GetDouble("F"));
        Assert.Equal(5L, entity.GetInt64("L"));
    }

    [Fact]
    public void Read_AnnotationAfterItsValue_Counts() =>
        Assert.Equal(7L, Read("""{"L":"7","L@odata.type":"Edm.Int64"}""").GetInt64("L"));

    [Fact]
    public void Read_WhatTheServiceSets_IsThere()
    {
        var entity = Read(
            """{"odata.metadata":"m","odata.etag":"W/\"datetime'2026'\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-11-20T08:00:00.1234567Z","N":null}""");

        Assert.Equal(("p", "r", "W/\"datetime'2026'\""), (entity.PartitionKey, entity.RowKey, entity.ETag.ToString()));
        Assert.Equal(1_234_567, entity.Timestamp!.Value.Ticks % TimeSpan.TicksPerSecond);
        Assert.DoesNotContain("odata.metadata", entity.Keys);
        Assert.DoesNotContain("N", entity.Keys);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"X":{}}""")]
    [InlineData("""{"X@odata.type":"Edm.Guid","X":"no guid"}""")]
    public void Read_NoRow_IsAFormatException(string json) => Assert.Throws<FormatException>(() => Read(json));

    [Theory]
    [InlineData("<html>Sign in first</html>")]
    [InlineData("""{"other":1}""")]
    public async Task Query_SomebodyElseAnswers_IsAFailedRequest(string body)
    {
        var service = new FakeService().Answer(HttpStatusCode.OK, body);

        await Assert.ThrowsAsync<RequestFailedException>(async () => await service.Table().QueryAsync<TableEntity>().GetAsyncEnumerator().MoveNextAsync());
    }

    private static JsonElement Write(TableEntity entity) => JsonDocument.Parse(EntityWriter.Write(entity)).RootElement;

    private static TableEntity Read(string json) => EntityReader.Read(JsonDocument.Parse(Encoding.UTF8.GetBytes(json)).RootElement);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
