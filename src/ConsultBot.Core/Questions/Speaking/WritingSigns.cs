using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Letters and marks that one of the languages has and the others have not.</summary>
internal static class WritingSigns
{
    private const double OfLetter = 1.5;
    private const double OfElision = 1.5;
    private const double OfMark = 3;

    /// <summary>Accents of a word, and the apostrophe of an elision ("l'", "qu'").</summary>
    public static void Read(string text, Token token, LanguageScore score)
    {
        foreach (var letter in text.AsSpan(token.Start, token.Length))
        {
            switch (char.ToLowerInvariant(letter))
            {
                case 'ñ' or 'á' or 'í' or 'ó' or 'ú': score.Add(Language.Spanish, OfLetter); break;
                case 'ç' or 'œ' or 'è' or 'ê' or 'à' or 'â' or 'ù' or 'î' or 'û' or 'ô' or 'ë' or 'ï': score.Add(Language.French, OfLetter); break;
                case 'é':
                    score.Add(Language.French, OfLetter / 2);
                    score.Add(Language.Spanish, OfLetter / 2);
                    break;
            }
        }

        var end = token.End;
        if (token.Text is "l" or "d" or "j" or "c" or "n" or "s" or "qu" && end < text.Length && text[end] is '\'' or '’')
        {
            score.Add(Language.French, OfElision);
        }
    }

    /// <summary>Inverted question and exclamation marks.</summary>
    public static void ReadMarks(string text, LanguageScore score)
    {
        if (text.AsSpan().IndexOfAny('¿', '¡') >= 0)
        {
            score.Add(Language.Spanish, OfMark);
        }
    }
}
