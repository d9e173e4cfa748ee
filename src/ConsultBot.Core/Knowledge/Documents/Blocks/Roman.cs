namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>Roman numbers, 1 to 3999.</summary>
public static class Roman
{
    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <returns>In capitals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 3999.</exception>
    public static string Write(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3999);
        var text = new System.Text.StringBuilder();
        foreach (var (worth, sign) in Signs)
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    /// <param name="text">In capitals or small letters.</param>
    /// <returns>Null when the text is no Roman number in its usual spelling.</returns>
    public static int? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (rest, value) = (text.ToUpperInvariant(), 0);
        if (text.Length is 0 or > 15)
        {
            return null;
        }

        foreach (var (worth, sign) in Signs)
        {
            for (; rest.StartsWith(sign, StringComparison.Ordinal); rest = rest[sign.Length..])
            {
                value += worth;
            }
        }

        return rest.Length == 0 && value is > 0 and < 4000 && Write(value).Equals(text, StringComparison.OrdinalIgnoreCase) ? value : null;
    }
}
