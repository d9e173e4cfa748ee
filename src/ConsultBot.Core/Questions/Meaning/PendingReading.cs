using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises the reply to a question back: a button's label, its number, or words that fit one label only.</summary>
internal static class PendingReading
{
    public static PendingChoice? Find(string text, ConversationFocus focus, PhraseBook phrases)
    {
        if (focus.Pending.Count == 0)
        {
            return null;
        }

        var words = Tokenizer.Words(text);
        var labels = focus.Pending.Select(choice => Tokenizer.Words(choice.Label)).ToList();
        for (var at = 0; at < labels.Count; at++)
        {
            if (words.SequenceEqual(labels[at]))
            {
                return focus.Pending[at];
            }
        }

        return ByNumber(words, focus, phrases) ?? ByWords(words, labels, focus, phrases);
    }

    private static PendingChoice? ByNumber(string[] words, ConversationFocus focus, PhraseBook phrases)
    {
        var meaningful = words.Where(word => !phrases.IsNeutral(word) || phrases.FindCardinal(word) is not null || phrases.FindOrdinal(word) is not null).ToList();
        if (meaningful.Count == 2 && phrases.FindCardinal(meaningful[1]) == 1)
        {
            meaningful.RemoveAt(1);
        }

        if (meaningful is not [var word])
        {
            return null;
        }

        var number = int.TryParse(word.TrimEnd('.', ')'), out var digits) ? digits : phrases.FindOrdinal(word) ?? phrases.FindCardinal(word);
        return number == -1 ? focus.Pending[^1] : number >= 1 && number <= focus.Pending.Count ? focus.Pending[number.Value - 1] : null;
    }

    /// <summary>All words of the reply that say something occur in exactly one label.</summary>
    private static PendingChoice? ByWords(string[] words, List<string[]> labels, ConversationFocus focus, PhraseBook phrases)
    {
        var said = words.Where(word => !phrases.IsNeutral(word)).ToList();
        if (said.Count == 0 || said.Count > 6)
        {
            return null;
        }

        var fitting = Enumerable.Range(0, labels.Count).Where(at => said.All(labels[at].Contains)).ToList();
        return fitting is [var only] ? focus.Pending[only] : null;
    }
}
