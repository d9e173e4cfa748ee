using System.Globalization;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents;

/// <summary>Writes numbers of lists as they are printed.</summary>
internal static class NumberText
{
    /// <param name="repeatLetters">Whether "aa" follows "z" and then "bb", as in Word; else "ab" follows, as in HTML.</param>
    public static string Write(NumberStyle style, int value, bool repeatLetters) => (style, value) switch
    {
        (NumberStyle.UpperRoman, >= 1 and <= 3999) => Roman.Write(value),
        (NumberStyle.LowerRoman, >= 1 and <= 3999) => Roman.Write(value).ToLowerInvariant(),
        (NumberStyle.UpperLetter, >= 1) => Letters(value, repeatLetters),
        (NumberStyle.LowerLetter, >= 1) => Letters(value, repeatLetters).ToLowerInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int value, bool repeat)
    {
        if (repeat)
        {
            return new string((char)('A' + (value - 1) % 26), Math.Min(1 + (value - 1) / 26, 20));
        }

        var letters = string.Empty;
        for (; value > 0; value = (value - 1) / 26)
        {
            letters = (char)('A' + (value - 1) % 26) + letters;
        }

        return letters;
    }
}
