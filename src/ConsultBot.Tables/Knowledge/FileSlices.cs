using System.Text;
using System.Text.Json;

namespace ConsultBot.Tables.Knowledge;

/// <summary>Cuts a sound file behind each of its entries, so that every row holds one entry as it was written,
/// and the rows one after the other are the file again.</summary>
internal static class FileSlices
{
    /// <summary>Depth of an entry: in the list, in the file's object.</summary>
    private const int EntryDepth = 2;

    /// <returns>One slice an entry, and one for what comes behind the last.</returns>
    public static IReadOnlyList<string> Cut(ReadOnlySpan<byte> file)
    {
        var slices = new List<string>();
        var reader = new Utf8JsonReader(file);
        var start = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == EntryDepth)
            {
                var end = (int)reader.BytesConsumed;
                slices.Add(Encoding.UTF8.GetString(file[start..end]));
                start = end;
            }
        }

        slices.Add(Encoding.UTF8.GetString(file[start..]));
        return slices;
    }
}
