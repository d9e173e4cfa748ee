namespace ConsultBot.Core.Questions.Reading;

/// <summary>How far two words are apart: insertions, deletions, substitutions and swaps of neighbouring letters, one each
/// (optimal string alignment; Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2).</summary>
public static class Spelling
{
    /// <summary>How many edits a word of that length may be off: none below five letters, one below nine, then two.</summary>
    public static int Allowance(int length) => length < 5 ? 0 : length < 9 ? 1 : 2;

    /// <returns>The distance, or a number above <paramref name="atMost"/> as soon as it is known to be above.</returns>
    public static int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int atMost)
    {
        if (Math.Abs(first.Length - second.Length) > atMost)
        {
            return atMost + 1;
        }

        var width = second.Length + 1;
        Span<int> rows = width * 3 <= 384 ? stackalloc int[width * 3] : new int[width * 3];
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            if (FillRow(rows, width, row, first, second) > atMost)
            {
                return atMost + 1;
            }
        }

        return rows[(first.Length % 3 * width) + second.Length];
    }

    private static int FillRow(Span<int> rows, int width, int row, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var current = rows.Slice(row % 3 * width, width);
        var above = rows.Slice((row + 2) % 3 * width, width);
        var twoAbove = rows.Slice((row + 1) % 3 * width, width);
        current[0] = row;
        var least = row;
        for (var column = 1; column < width; column++)
        {
            var substitution = above[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1);
            var best = Math.Min(Math.Min(above[column], current[column - 1]) + 1, substitution);
            if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
            {
                best = Math.Min(best, twoAbove[column - 2] + 1);
            }

            current[column] = best;
            least = Math.Min(least, best);
        }

        return least;
    }
}
