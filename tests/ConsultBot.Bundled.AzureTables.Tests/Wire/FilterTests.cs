using System.Net;

namespace ConsultBot.Bundled.AzureTables.Tests.Wire;

public sealed class FilterTests
{
    [Fact]
    public void CreateQueryFilter_TextWithQuotes_DoublesThem() =>
        Assert.Equal("PartitionKey eq 'O''Hara '' or 1 eq 1'", TableClient.CreateQueryFilter($"PartitionKey eq {"O'Hara ' or 1 eq 1"}"));

    [Fact]
    public void CreateQueryFilter_BracesInAText_StayText() =>
        Assert.Equal("A eq '{0}' and B eq '}{'", TableClient.CreateQueryFilter($"A eq {"{0}"} and B eq {"}{"}"));

    [Fact]
    public void CreateQueryFilter_EveryType_IsItsLiteral()
    {
        var id = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");
        var time = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(2)).AddTicks(7);

        Assert.Equal("A eq 'x'", TableClient.CreateQueryFilter($"A eq {'x'}"));
        Assert.Equal("A eq true and B eq false", TableClient.CreateQueryFilter($"A eq {true} and B eq {false}"));
        Assert.Equal("A eq -5 and B eq 5L", TableClient.CreateQueryFilter($"A eq {-5} and B eq {5L}"));
        Assert.Equal("A eq 3.0 and B eq 0.1 and C eq 1E-300", TableClient.CreateQueryFilter($"A eq {3.0} and B eq {0.1} and C eq {1e-300}"));
        Assert.Equal("A eq NaN or A eq -INF", TableClient.CreateQueryFilter($"A eq {double.NaN} or A eq {double.NegativeInfinity}"));
        Assert.Equal("A eq guid'01234567-89ab-cdef-0123-456789abcdef'", TableClient.CreateQueryFilter($"A eq {id}"));
        Assert.Equal("A lt datetime'2026-11-20T07:00:00.0000007Z'", TableClient.CreateQueryFilter($"A lt {time}"));
        Assert.Equal("A lt datetime'2026-11-20T07:00:00.0000007Z'", TableClient.CreateQueryFilter($"A lt {time.UtcDateTime}"));
        Assert.Equal("A eq X'00FF'", TableClient.CreateQueryFilter($"A eq {new byte[] { 0, 255 }}"));
    }

    [Fact]
    public void CreateQueryFilter_NullOrUnknownType_Throws()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));
    }

    [Fact]
    public async Task Query_FilterWithSignsAndLetters_ArrivesAsItWasWritten()
    {
        var service = new FakeService().Answer(HttpStatusCode.OK, """{"value":[]}""");
        var filter = TableClient.CreateQueryFilter($"RowKey eq {"a'b&c=d +é日😀"}");

        await foreach (var _ in service.Table().QueryAsync<TableEntity>(filter, 7, ["A", "B"]))
        {
            Assert.Fail("There are no rows.");
        }

        var request = Assert.Single(service.Requests);
        Assert.Equal("/T()", request.Address.AbsolutePath);
        Assert.Equal(("RowKey eq 'a''b&c=d +é日😀'", "7", "A,B"), (request.Parameter("$filter"), request.Parameter("$top"), request.Parameter("$select")));
    }
}
