using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>A question with everything recognised in it.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Words">The same, with typing errors put right.</param>
/// <param name="Entities">Names found.</param>
/// <param name="Cues">Phrases found.</param>
/// <param name="Numbers">Numbers in figures or words that are not part of a name, with the token they stand at.</param>
/// <param name="Unread">Indices of words that nothing explains: they may change what is asked.</param>
public sealed record ReadQuestion(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<string> Words,
    IReadOnlyList<EntityMention> Entities,
    IReadOnlyList<CueMention> Cues,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<int> Unread)
{
    /// <summary>Id of the document that the question refers to for its answer, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Some of its words, as they were written.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    public string Written(int first, int end) => Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>One of its words, as it was written.</summary>
    public string Written(int at) => Written(at, at + 1);

    public bool Has(Cue cue) => Cues.Any(mention => mention.Cue == cue);

    public bool HasAny(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
        {
            if (Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The first mention of a cue, or null.</returns>
    public CueMention? Find(Cue cue) => Cues.FirstOrDefault(mention => mention.Cue == cue);

    public IReadOnlyList<EntityMention> Mentions(EntityKind kind) => [.. Entities.Where(mention => mention.Kind == kind)];

    /// <summary>Ids of one kind in order of mention, each once.</summary>
    public IReadOnlyList<string> Ids(EntityKind kind) => [.. Mentions(kind).Select(mention => mention.Id).Distinct(StringComparer.Ordinal)];
}
