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

    public static IEnumerable<Change> Insertions(KnowledgeFile file)
    {
        var slices = FileSlices.Cut(file.Content.Span);
        for (var index = 0; index < slices.Count; index++)
        {
            var part = 0;
            foreach (var text in Parts(slices[index]))
            {
                yield return Change.Insert(
                    Schema.KnowledgeSliceKey(file.Name, index, part++),
                    new RowProperties(LongText.Split(text, Json).Prepend(new(File, file.Name))));
            }
        }
    }

    /// <param name="rows">In the order of their keys.</param>
    public static async Task<KnowledgeContent> JoinAsync(IAsyncEnumerable<Row> rows)
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

        return new KnowledgeContent(texts.Select(text => new KnowledgeFile(text.Key, Encoding.UTF8.GetBytes(text.Value.ToString()))));
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
