using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>The packed index of a partition, compared with a sorted dictionary.</summary>
public sealed class PartitionRowsTests
{
    // Pairs of surrogates with the same first half and characters above them: their order by code unit is not that of their UTF-8.
    private static readonly string[] Pieces = ["activity-0000000", "once-u-", "a", "b", "~", "é", "\uE000", "\uFFFD", "\U0001F600", "\U0001F601", "\U00010000", "\U0010FFFF"];

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 6)]
    [InlineData(3, 2)]
    [InlineData(4, 30)]
    public void Rows_RandomChanges_AreLikeASortedDictionary(int seed, int mostPieces)
    {
        var random = new Random(seed);
        var (rows, model, scratch) = (new PartitionRows(), new SortedDictionary<string, StoredRow>(StringComparer.Ordinal), new ByteWriter());
        for (var step = 1; step <= 4000; step++)
        {
            // Grows at first, then shrinks until nothing is left over.
            var isRemoval = random.Next(4000) < step;
            var key = isRemoval && model.Count > 0 && random.Next(3) > 0 ? model.Keys.ElementAt(random.Next(model.Count)) : RandomKey(random, mostPieces);
            var row = new StoredRow(key, random.NextInt64(1, long.MaxValue), new ValuePlace(random.NextInt64(long.MaxValue), random.Next(), (uint)random.NextInt64(uint.MaxValue)));
            StoredRow? expected = model.TryGetValue(key, out var standing) ? standing : null;
            Assert.Equal(expected, rows.Find(key));
            Assert.Equal(expected, isRemoval ? rows.Remove(key, scratch) : rows.Put(row, scratch));
            Change(model, row, isRemoval);
            if (step % 40 == 0)
            {
                Compare(rows, model, random, mostPieces);
            }
        }

        foreach (var key in model.Keys.ToList())
        {
            Assert.Equal(model[key], rows.Remove(key, scratch));
        }

        Assert.True(rows.IsEmpty);
    }

    private static void Change(SortedDictionary<string, StoredRow> model, StoredRow row, bool isRemoval)
    {
        if (isRemoval)
        {
            model.Remove(row.Key);
        }
        else
        {
            model[row.Key] = row;
        }
    }

    private static void Compare(PartitionRows rows, SortedDictionary<string, StoredRow> model, Random random, int mostPieces)
    {
        Assert.Equal(model.Values, rows.Page("", null, int.MaxValue));
        var (from, limit) = (RandomKey(random, mostPieces), random.Next(1, 100));
        string? to = random.Next(3) == 0 ? null : RandomKey(random, mostPieces);
        var expected = model.Values.Where(row => string.CompareOrdinal(row.Key, from) >= 0 && (to is null || string.CompareOrdinal(row.Key, to) < 0)).Take(limit);
        Assert.Equal(expected, rows.Page(from, to, limit));
    }

    private static string RandomKey(Random random, int mostPieces) =>
        string.Concat(Enumerable.Range(0, random.Next(1, mostPieces + 1)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
