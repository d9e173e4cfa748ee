using System.Globalization;
using System.Text;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>What two spellings of a name have in common: no capitals, no accents, single spaces.</summary>
internal static class NameFolding
{
    public static string Fold(string name)
    {
        if (!name.AsSpan().ContainsAnyExceptInRange(' ', '~') && !name.Contains("  ", StringComparison.Ordinal))
        {
            return name.Trim(' ').ToLowerInvariant();
        }

        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsWhiteSpace(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
