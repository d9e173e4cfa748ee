using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How much of a question was understood. A word that nothing explains may change what is asked, so a short question
/// must be explained whole; a long one may carry some words of story.</summary>
internal static class Coverage
{
    private const int WordsPerUnread = 8;

    /// <returns>True when too many words are unexplained to answer without guessing.</returns>
    public static bool IsTooThin(ReadQuestion read) => read.Unread.Count > read.Words.Count / WordsPerUnread;
}
