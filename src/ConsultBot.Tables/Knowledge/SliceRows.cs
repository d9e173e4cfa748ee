using System.Text;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>The rows that hold the files of a version.</summary>
internal static class SliceRows
{
    private const string File = "File";
    private const string Json = "Json";

    /// <summary>Characters in a row: six bytes each at worst, where all are line feeds and travel as an escape.</summary>
    private const int RowCharacters = 120_000;

    /// <summary>Characters in a row with passages of a document, about: whole passages go together, since a document has thousands.</summary>
    private const int PackedCharacters = 30_000;

    /// <summary>In place of a document's name, which is no part of a key: it is alone in its partition.</summary>
    private const string Document = "document";

    public static IEnumerable<Change> Insertions(KnowledgeFile file) => Insertions(file.Name, FileSlices.Cut(file.Content.Span));

    public static IEnumerable<Change> DocumentInsertions(KnowledgeFile file) => Insertions(Document, Pack(FileSlices.Cut(file.Content.Span)));

    private static IEnumerable<Change> Insertions(string name, IReadOnlyList<string> slices)
    {
        for (var index = 0; index < slices.Count; index++)
        {
            var part = 0;
            foreach (var text in Parts(slices[index]))
            {
                yield return Change.Insert(
                    Schema.KnowledgeSliceKey(name, index, part++),
                    new RowProperties(LongText.Split(text, Json).Prepend(new(File, name))));
            }
        }
    }

    /// <param name="rows">In the order of their keys.</param>
    /// <returns>The files in the order of their names.</returns>
    public static async Task<IReadOnlyList<KnowledgeFile>> JoinAsync(IAsyncEnumerable<Row> rows)
    {
        var texts = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        await foreach (var row in rows)
        {
            var name = row.Properties.GetText(File);
            if (!texts.TryGetValue(name, out var text))
            {
                texts.Add(name, text = new StringBuilder());
            }

            text.Append(LongText.Join(row.Properties, Json));
        }

        return [.. texts.Select(text => new KnowledgeFile(text.Key, Encoding.UTF8.GetBytes(text.Value.ToString())))];
    }

    private static List<string> Pack(IReadOnlyList<string> slices)
    {
        var packed = new List<string>();
        var row = new StringBuilder();
        foreach (var slice in slices)
        {
            if (row.Length > 0 && row.Length + slice.Length > PackedCharacters)
            {
                packed.Add(row.ToString());
                row.Clear();
            }

            row.Append(slice);
        }

        packed.Add(row.ToString());
        return packed;
    }

    private static IEnumerable<string> Parts(string slice)
    {
        var start = 0;
        do
        {
            var length = Math.Min(RowCharacters, slice.Length - start);
            if (start + length < slice.Length && char.IsHighSurrogate(slice[start + length - 1]))
            {
                length--;
            }

            yield return slice.Substring(start, length);
            start += length;
        }
        while (start < slice.Length);
    }
}
