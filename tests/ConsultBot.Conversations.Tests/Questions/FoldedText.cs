using System.Globalization;
using System.Text;

namespace ConsultBot.Conversations.Tests.Questions;

/// <summary>A text as bare words: without case, accents, punctuation and Markdown, so that a fact is found however it is written.</summary>
internal sealed class FoldedText(string text)
{
    private readonly string _words = Fold(text);

    /// <param name="fact">Alternatives separated by <c>|</c>; each is found where its words follow each other, the last of them as a beginning.</param>
    public bool Says(string fact) => fact.Split('|').Any(alternative => _words.Contains(Fold(alternative).TrimEnd(), StringComparison.Ordinal));

    /// <summary>" word word word ", from the text that Markdown shows.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(" ");
        foreach (var character in System.Net.WebUtility.HtmlDecode(text).Replace("\\", string.Empty, StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}
