using System.Buffers;
using System.Globalization;
using System.Text;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Makes spellings that people treat as one the same: case, accents, typographic quotes and dashes.</summary>
public static class Folding
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <returns>Lower case without combining marks; ligatures and stroked letters as their plain letters.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text))
        {
            return text;
        }

        if (!text.AsSpan().ContainsAnyExcept(Letters))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                Append(folded, char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <returns>The text with each accent in its letter (NFC), as keyboards write it and some systems' clipboards do not.</returns>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormC);
    }

    /// <summary>A person can send half a surrogate pair, or U+FFFE, for which normalization throws.</summary>
    private static string WellFormed(string text) =>
        text.Any(letter => char.IsSurrogate(letter) || letter == '\uFFFE') ? string.Concat(text.Replace('\uFFFE', '\uFFFD').EnumerateRunes()) : text;

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß': folded.Append("ss"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case '’' or '‘' or '`' or '´' or 'ʼ': folded.Append('\''); break;
            case '–' or '—' or '‑' or '‐' or '−': folded.Append('-'); break;
            default: folded.Append(letter); break;
        }
    }
}
