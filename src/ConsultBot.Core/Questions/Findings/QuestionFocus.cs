using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Finds the noun that a question asks for ("which hotel", "how many pages", "how old"): what does not have that word does not answer.</summary>
internal static class QuestionFocus
{
    /// <summary>What may stand between a question word and the noun that it asks for.</summary>
    private static readonly HashSet<string> Linking = new(["of", "de", "d", "the", "le", "la", "l", "el"], StringComparer.Ordinal);

    /// <summary>After these, and at a beginning, the Spanish "que" without its accent still asks; after another word it refers to that.</summary>
    private static readonly HashSet<string> BeforeAsking = new(["a", "de", "en", "con", "por", "para", "sobre", "desde", "hasta", "entre", "y", "e"], StringComparer.Ordinal);

    /// <param name="read">The question.</param>
    /// <param name="carries">Says which words carry a question; the others only frame it.</param>
    /// <returns>The word, folded, or null when no noun is asked for.</returns>
    public static string? Find(ReadQuestion read, Func<string, bool> carries)
    {
        foreach (var cue in read.Cues.OrderBy(cue => cue.First).Where(cue => !IsRelative(read, cue)))
        {
            var asks = cue.Cue is Cue.Which or Cue.HowMany || (cue.Cue == Cue.IsIt && read.Cues.Any(who => who.Cue == Cue.Who && who.End == cue.First));
            var candidates = asks ? Enumerable.Range(cue.End, read.Tokens.Count - cue.End).SkipWhile(at => Linking.Contains(read.Tokens[at].Text)).Take(1)
                : cue.Count > 1 && cue.First <= 1 && cue.Cue != Cue.Explain && !QuestionFrame.IsFraming(cue.Cue) ? [cue.End - 1]
                : [];
            if (candidates.Where(at => !IsPast(read, at)).Select(at => read.Tokens[at].Text).FirstOrDefault() is { } word && carries(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>"Los cinco ámbitos que propone ...": the verb that follows is no noun that is asked for.</summary>
    private static bool IsRelative(ReadQuestion read, CueMention cue)
    {
        if (cue is not { Cue: Cue.Which, Count: 1, First: > 0 })
        {
            return false;
        }

        var before = read.Tokens[cue.First - 1];
        return read.Written(cue.First) is "que" && read.Text[before.End] == ' ' && !BeforeAsking.Contains(before.Text);
    }

    /// <summary>"¿Qué pidieron ...?", "¿Qué organizó ...?": the verb that follows is no noun that is asked for.</summary>
    private static bool IsPast(ReadQuestion read, int at) =>
        read.Text[read.Tokens[at].End - 1] == 'ó' || read.Tokens[at].Text.EndsWith("aron", StringComparison.Ordinal) || read.Tokens[at].Text.EndsWith("ieron", StringComparison.Ordinal);
}
