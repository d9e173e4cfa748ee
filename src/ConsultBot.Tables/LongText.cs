using System.Globalization;
using System.Text;

namespace ConsultBot.Tables;

/// <summary>Texts that are longer than one property of a row may be: they go over several, "Name", "Name2", "Name3" and so on.</summary>
internal static class LongText
{
    public static IEnumerable<KeyValuePair<string, object?>> Split(string text, string name)
    {
        var start = 0;
        for (var part = 1; start < text.Length || part == 1; part++)
        {
            var length = Math.Min(TableLimits.TextCharacters, text.Length - start);

            // Half a surrogate pair would not survive UTF-8.
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            yield return new(Name(name, part), text.Substring(start, length));
            start += length;
        }
    }

    /// <exception cref="KeyNotFoundException">The row has no text of that name.</exception>
    public static string Join(RowProperties properties, string name)
    {
        var first = properties.GetText(name);
        if (!properties.ContainsKey(Name(name, 2)))
        {
            return first;
        }

        var text = new StringBuilder(first);
        for (var part = 2; properties.FindText(Name(name, part)) is { } more; part++)
        {
            text.Append(more);
        }

        return text.ToString();
    }

    private static string Name(string name, int part) =>
        part == 1 ? name : name + part.ToString(CultureInfo.InvariantCulture);
}
