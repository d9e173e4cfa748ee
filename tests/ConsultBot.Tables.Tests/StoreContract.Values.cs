namespace ConsultBot.Tables.Tests;

public abstract partial class StoreContract
{
    private static readonly object[] SingleValues =
    [
        "", "plain", " spaces ", "quotes ' \" and \\ and \n lines\r\n\t", "é Ж 日本 ﷺ \u200f", "😀👩‍👩‍👧", "{\"json\":[1,\"<&>\"]}",
        0, 1, -1, int.MinValue, int.MaxValue,
        0L, 5L, -1L, long.MinValue, long.MaxValue, (long)int.MaxValue + 1,
        0.0, -0.0, 1.0, 0.1, -1e-300, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        true, false,
        Guid.Empty, Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
        Array.Empty<byte>(), new byte[] { 0, 1, 127, 128, 255 },
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2005, 5, 19, 12, 34, 56, TimeSpan.Zero).AddTicks(1_234_567),
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999),
    ];

    [Fact]
    public async Task Values_OfEveryType_ComeBackAsTheyWere()
    {
        var values = SingleValues.Select((value, at) => ($"V{at}", (object?)value)).ToArray();
        await InsertAsync("a", values);

        var row = await FindAsync("a");

        Assert.Equal(values.Length, row!.Properties.Count);
        foreach (var (name, expected) in values)
        {
            AssertSame(expected!, row.Properties[name]);
        }
    }

    [Fact]
    public async Task Values_TimeWithOffset_ComesBackAsTheSameInstantInUtc()
    {
        var time = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(5.75)).AddTicks(1);
        await InsertAsync("a", ("T", time));

        var read = (await FindAsync("a"))!.Properties.GetTime("T");

        Assert.Equal((time.UtcTicks, TimeSpan.Zero), (read.Ticks, read.Offset));
    }

    [Fact]
    public async Task Values_Null_IsTheSameAsNone()
    {
        await InsertAsync("a", ("N", null), ("M", 1));

        Assert.Equal(["M"], (await FindAsync("a"))!.Properties.Keys);
    }

    [Fact]
    public async Task Values_ArrayIsChangedAfterwards_TheRowIsNot()
    {
        var bytes = new byte[] { 1, 2, 3 };
        await InsertAsync("a", ("B", bytes));
        bytes[0] = 9;
        ((byte[])(await FindAsync("a"))!.Properties["B"])[1] = 9;

        Assert.Equal(new byte[] { 1, 2, 3 }, (byte[])(await FindAsync("a"))!.Properties["B"]);
    }

    [Fact]
    public async Task Keys_OfManyScriptsAndSigns_ComeBackAsTheyWere()
    {
        string[] keys =
        [
            "a b", "a'b", "a''b", "a\"b", "a%2Fb", "a%b", "a+b", "a&b=c", "(a,b)", "a;b:c", "~!@$^*[]{}|<>", "é", "日本", "😀",
            new string('k', TableLimits.KeyCharacters), ".", "..", "a.",
        ];
        foreach (var key in keys)
        {
            var result = await Store.CommitAsync(Table, key, [Change.Insert(key, Values(("Key", key)))], CancellationToken.None);
            Assert.True(result.IsCommitted);
            var row = await FindAsync(key, key);
            Assert.Equal((key, key, key), (row!.Partition, row.Key, row.Properties.GetText("Key")));
            Assert.Equal([key], await KeysAsync(KeyRange.All, key));
            Assert.True((await Store.CommitAsync(Table, key, [Change.Delete(key, row.ETag)], CancellationToken.None)).IsCommitted);
        }
    }

    private static void AssertSame(object expected, object actual)
    {
        Assert.Equal(expected.GetType(), actual.GetType());
        if (expected is double number)
        {
            // NaN equals nothing, and -0 equals 0: the bits tell. A NaN may come back with another payload.
            var same = double.IsNaN(number) ? double.IsNaN((double)actual) : number.Equals((double)actual);
            Assert.True(same, $"{number} came back as {actual}.");
            return;
        }

        Assert.Equal(expected, actual);
    }
}
