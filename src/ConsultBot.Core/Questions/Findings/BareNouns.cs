using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>"What does the Commission do?" as the first thing said: a noun that several names have, and nothing that says which of them is meant.</summary>
internal sealed class BareNouns
{
    private const int Most = 4;
    private const int Shortest = 5;

    private static readonly HashSet<string> Articles = new(["the", "that", "this", "le", "la", "l", "du", "au", "ce", "cette", "el", "del", "al", "este", "esta", "ese", "esa"], StringComparer.Ordinal);

    /// <summary>What says no more than that something is asked about it.</summary>
    private static readonly HashSet<Cue> Asking = [Cue.Everything, Cue.WhatIs, Cue.Which, Cue.When, Cue.Where, Cue.Who, Cue.IsIt, Cue.Whether, Cue.Explain, Cue.Meeting, Cue.HowMany, Cue.Topics, Cue.Discusses];

    private readonly Dictionary<Language, Dictionary<string, List<Term>>> _named;
    private readonly Dictionary<Language, PhraseBook> _books;
    private readonly Func<Term, int> _mentions;

    /// <param name="terms">What is named.</param>
    /// <param name="books">The phrases of each language.</param>
    /// <param name="mentions">How many texts name a term: what is spoken of most comes first.</param>
    public BareNouns(IReadOnlyList<Term> terms, IReadOnlyList<PhraseBook> books, Func<Term, int> mentions)
    {
        _mentions = mentions;
        _books = books.ToDictionary(book => book.Language);
        _named = books.ToDictionary(book => book.Language, book => terms
            .SelectMany(term => Tokenizer.Words(term.Name.In(book.Language)).Where(word => word.Length >= Shortest).Distinct(StringComparer.Ordinal).Select(word => (Word: word, Term: term)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.Term).ToList(), StringComparer.Ordinal));
    }

    /// <returns>Ids of two to four terms that may be meant; empty when one is named, or something else is said.</returns>
    public IReadOnlyList<string> Find(ReadQuestion read, Language language)
    {
        if (read.Entities.Count > 0 || read.Numbers.Count > 0)
        {
            return [];
        }

        var said = Enumerable.Range(0, read.Tokens.Count).Where(at => Says(read, at, language)).ToList();
        return said is [> 0 and var noun] && Articles.Contains(read.Tokens[noun - 1].Text) && _named[language].GetValueOrDefault(read.Words[noun], []) is { Count: > 1 } terms
            ? [.. terms.OrderByDescending(_mentions).ThenBy(term => term.Id, StringComparer.Ordinal).Take(Most).Select(term => term.Id)]
            : [];
    }

    private bool Says(ReadQuestion read, int at, Language language)
    {
        var word = read.Tokens[at].Text;
        return !Articles.Contains(word) && !StopWords.Of(language).Contains(word) && (_named[language].ContainsKey(word) || !_books[language].IsNeutral(word))
            && (_named[language].ContainsKey(word) || !read.Cues.Any(cue => Asking.Contains(cue.Cue) && cue.First <= at && at < cue.End));
    }
}
