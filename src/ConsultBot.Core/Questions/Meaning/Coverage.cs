using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How much of a question was understood. A word that nothing explains may change what is asked, so a short question
/// must be explained whole; a long one may carry some words of story.</summary>
internal static class Coverage
{
    private const int WordsPerUnread = 8;

    /// <param name="read">The question.</param>
    /// <param name="processWords">The words of a process's own texts: what stands there ("workshops") is explained by the process that the question names.</param>
    /// <returns>True when too many words are unexplained to answer without guessing.</returns>
    public static bool IsTooThin(ReadQuestion read, Func<string, IReadOnlySet<string>> processWords) =>
        read.Unread.Count - OwnWords(read, processWords) > read.Words.Count / WordsPerUnread;

    /// <summary>Words that nothing but the texts of a named process explains: what is asked may stand there.</summary>
    public static int OwnWords(ReadQuestion read, Func<string, IReadOnlySet<string>> processWords)
    {
        var named = read.Ids(EntityKind.Process);
        return read.Unread.Count(at => named.Any(process => processWords(process).Contains(read.Words[at])));
    }

    /// <summary>"The Rabat Process": a process named after a capital that is not the name of any process known here. The capital is no clue to what is asked.</summary>
    public static bool NamesUnknownProcess(ReadQuestion read) => read.Entities.Any(entity =>
        entity.Name is { Kind: EntityKind.State, Strength: NameStrength.Capital }
        && read.Cues.Any(cue => cue.Cue == Cue.AnyProcess && (cue.First == entity.End || (cue.End < entity.First && entity.First - cue.End <= 1 && !read.Cues.Any(verb => verb.Cue == Cue.IsIt && verb.First == cue.End)))));
}
