namespace ConsultBot.Bot.Teams;

/// <summary>Cuts a long text where a reader would.</summary>
internal static class TextParts
{
    private static readonly string[] Places = ["\n\n", "\n", ". ", " "];

    /// <param name="longest">Characters of a part; one or more.</param>
    /// <returns>One part or more; together they are the text without the white space at the cuts.</returns>
    public static IReadOnlyList<string> Cut(string text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        var parts = new List<string>();
        while (text.Length > longest)
        {
            var end = PlaceIn(text, longest);
            parts.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }

        parts.Add(text);
        return parts;
    }

    private static int PlaceIn(string text, int longest)
    {
        foreach (var place in Places)
        {
            // Not so early that the parts get many.
            if (text.LastIndexOf(place, longest - 1, StringComparison.Ordinal) is var at && at > longest / 3)
            {
                return at + place.Length;
            }
        }

        return char.IsHighSurrogate(text[longest - 1]) && longest > 1 ? longest - 1 : longest;
    }
}
