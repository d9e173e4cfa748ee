using System.Globalization;

namespace ConsultBot.Core.People;

/// <summary>What a name may be made of.</summary>
public static class PersonName
{
    /// <returns>True for a text on one line that shows as it is stored: no control characters, none that turn the direction of writing (Unicode
    /// Standard Annex 9, 2.1 to 2.6), no half surrogate pairs.</returns>
    /// <param name="text">As it was given.</param>
    /// <param name="longest">Characters that it may have.</param>
    public static bool IsUsable(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], at + 1 < text.Length ? text[at + 1] : '\0'))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || TurnsOrBreaks(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Joiners, which scripts such as Persian need inside names, are let through.</summary>
    private static bool TurnsOrBreaks(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => letter is not ('\u200C' or '\u200D'),
        _ => false,
    };
}
