namespace ConsultBot.Core.Search.Ranking;

/// <summary>Words of the question that a stretch of text has, as bits by their position.</summary>
/// <param name="Sure">As the same word, a form of it or its correction.</param>
/// <param name="Kin">As a word that is akin.</param>
internal readonly record struct WordSet(ulong Sure, ulong Kin)
{
    public static WordSet operator |(WordSet first, WordSet second) => new(first.Sure | second.Sure, first.Kin | second.Kin);

    public bool IsEmpty => (Sure | Kin) == 0;
}
