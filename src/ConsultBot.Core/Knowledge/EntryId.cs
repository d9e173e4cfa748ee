namespace ConsultBot.Core.Knowledge;

/// <summary>Ids of entries and documents.</summary>
public static class EntryId
{
    /// <summary>True for lower-case letters a to z and digits, in words joined by single hyphens, at most <see cref="KnowledgeFiles.MaximumIdCharacters"/>.</summary>
    public static bool IsWellFormed(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length <= KnowledgeFiles.MaximumIdCharacters && id.Split('-').All(IsWord);
    }

    private static bool IsWord(string word) => word.Length > 0 && word.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character));
}
