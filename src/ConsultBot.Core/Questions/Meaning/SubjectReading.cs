using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Tells what is spoken of where that is no process (a term, an organisation, a state), and names it where a question only points at it: "who hosted it?"</summary>
internal sealed class SubjectReading
{
    /// <summary>Words of a question that points at what was spoken of, at most; a longer one says itself what it is about.</summary>
    private const int LongestPointing = 14;

    /// <summary>The same where no word points at it.</summary>
    private const int LongestBare = 8;

    private const int LongestName = 150;

    private readonly HashSet<string> _words;
    private readonly PhraseTrie<bool> _impersonal = new();

    /// <param name="phrases">Of the language in which is asked.</param>
    public SubjectReading(PointingPhrases phrases)
    {
        _words = phrases.Words.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var phrase in phrases.Impersonal)
        {
            _impersonal.Add(Tokenizer.Words(phrase), true);
        }
    }

    /// <summary>True when a word of the question stands for what was spoken of.</summary>
    public bool Points(ReadQuestion read) => read.Words.Count <= LongestPointing && read.Ids(EntityKind.Process).Count == 0 && PointingWords(read).Count > 0;

    /// <summary>True when the question names nothing of which it could be asked; "and the year after?" is asked of a year.</summary>
    public static bool IsBare(ReadQuestion read) =>
        read.Words.Count <= LongestBare && read.Entities.All(entity => entity.Kind == EntityKind.Topic) && !read.HasAny(Cue.AnyProcess, Cue.AnyState, Cue.Matrix, Cue.Heading, Cue.Understanding, Cue.Practice, Cue.Before, Cue.After, Cue.Next, Cue.Previous);

    /// <returns>The question with the name in the place of a word that points at it, or after it.</returns>
    public string Name(ReadQuestion read, string subject)
    {
        if (PointingWords(read) is not [var at, ..])
        {
            return $"{read.Text.TrimEnd(' ', '?', '.', '!')} {subject}?";
        }

        var token = read.Tokens[at];
        return string.Concat(read.Text.AsSpan(0, token.Start), subject, read.Text.AsSpan(token.Start + token.Length));
    }

    /// <returns>The only thing but a process that the question names, in its words; null when it names none or several.</returns>
    public static string? Find(ReadQuestion read)
    {
        var named = read.Entities.Where(entity => entity.Kind is EntityKind.Term or EntityKind.Organisation or EntityKind.State or EntityKind.Process).ToList();
        if (named.Count == 0 || named.Exists(entity => entity.Kind == EntityKind.Process || entity.First != named[0].First))
        {
            return null;
        }

        var (first, last) = (read.Tokens[named[0].First], read.Tokens[named.Max(entity => entity.End) - 1]);
        var name = read.Text[first.Start..(last.Start + last.Length)];
        return name.Length > LongestName ? null : name;
    }

    private List<int> PointingWords(ReadQuestion read)
    {
        var standing = Enumerable.Range(0, read.Words.Count).SelectMany(first => _impersonal.Longest(read.Words, first).SelectMany(found => Enumerable.Range(first, found.Count))).ToHashSet();
        return [.. Enumerable.Range(0, read.Words.Count).Where(at => _words.Contains(read.Words[at]) && !standing.Contains(at))];
    }
}
