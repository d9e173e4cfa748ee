using System.Globalization;

namespace ConsultBot.Tables;

/// <summary>A document as rows: the first bears the ETag, how many rows there are, and the version that the others must have too.</summary>
/// <remarks>A row takes 160,000 characters: below 1 MiB as the service counts (2 bytes each), in UTF-8 (up to 3) and with every character
/// escaped in JSON (6); four such rows are below the 4 MiB of a commit.</remarks>
internal static class DocumentRows
{
    private const int RowCharacters = 160_000;
    private const char CountMark = '#';
    private const string TextName = "Text";
    private const string CountName = "Rows";
    private const string VersionName = "Version";

    /// <returns>The document's own row first.</returns>
    public static IReadOnlyList<Change> Changes(string text, string? ifETag)
    {
        var (etag, countBefore) = Parse(ifETag);
        var texts = Split(text);
        var version = texts.Count > 1 ? Guid.NewGuid() : (Guid?)null;
        var first = Properties(texts[0], texts.Count, version);
        var changes = new List<Change>
        {
            etag is null ? Change.Insert(Schema.DocumentKey, first) : Change.Replace(Schema.DocumentKey, first, etag),
        };
        for (var number = 2; number <= Math.Max(texts.Count, countBefore); number++)
        {
            // What a shorter text leaves over is emptied: its ETag for a deletion is not known here.
            var part = number <= texts.Count ? Properties(texts[number - 1], null, version) : RowProperties.Empty;
            changes.Add(Change.Upsert(Schema.DocumentPartKey(number), part));
        }

        return changes;
    }

    /// <returns>The text; null when the rows are of different writes.</returns>
    public static string? Join(Row head, IReadOnlyList<Row> parts)
    {
        var count = Count(head);
        var isWhole = parts.Count == count - 1 && parts.All(part => Version(part) == Version(head));
        return !isWhole
            ? null
            : count == 1
                ? LongText.Join(head.Properties, TextName)
                : string.Concat(parts.Prepend(head).Select(row => LongText.Join(row.Properties, TextName)));
    }

    public static int Count(Row head) => (int)head.Properties.GetNumber(CountName);

    public static int CountFor(string text) => Split(text).Count;

    /// <summary>Names the number of rows where it is more than one, so that a shorter text knows what it leaves over.</summary>
    public static string ETag(string etag, int count) =>
        count == 1 ? etag : etag + CountMark + count.ToString(CultureInfo.InvariantCulture);

    private static (string? ETag, int Count) Parse(string? etag)
    {
        var mark = etag?.LastIndexOf(CountMark) ?? -1;
        return mark > 0 && int.TryParse(etag.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (etag![..mark], count)
            : (etag, 1);
    }

    private static Guid? Version(Row row) => row.Properties.TryGetValue(VersionName, out var version) ? (Guid)version : null;

    private static RowProperties Properties(string text, int? count, Guid? version) =>
        new([new(CountName, count), new(VersionName, version), .. LongText.Split(text, TextName)]);

    private static List<string> Split(string text)
    {
        var texts = new List<string>();
        var start = 0;
        do
        {
            var length = Math.Min(RowCharacters, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            texts.Add(text.Substring(start, length));
            start += length;
        }
        while (start < text.Length);

        return texts;
    }
}
