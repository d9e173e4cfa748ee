using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Ranking;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What is looked for among the findings.</summary>
/// <param name="Asked">The question, with what it leans on.</param>
/// <param name="Read">The question, read.</param>
/// <param name="Language">Its language.</param>
internal sealed record TextRequest(string Asked, ReadQuestion Read, Language Language)
{
    private const int DigitsOfYear = 4;

    /// <summary>What follows a question up says itself this share of what is found for it.</summary>
    private const double LeastOwnWords = 0.5;

    /// <summary>What was said before stands in <see cref="Asked"/> too: the question's own words have to be found as well.</summary>
    public bool HasContext { get; init; }

    private static readonly HashSet<Cue> Said = [Cue.Start, Cue.Outcome];

    /// <summary>Words that decide what is asked: a finding that has none of them does not answer.</summary>
    public IReadOnlySet<string> Required { get; } = Read.Cues.Where(cue => cue.Cue == Cue.NotHeld || (cue.Cue == Cue.Chair && AsksForLeader(Read)))
        .SelectMany(cue => Read.Words.Skip(cue.First).Take(cue.Count)).ToHashSet(StringComparer.Ordinal);

    /// <summary>False when all that was found of the question are single letters, digits, "nothing" and the like: noise has those too.</summary>
    public bool HasWordOf(IReadOnlyList<string> unmatched) =>
        Read.Entities.Count > 0 || Read.Tokens.Any(token => SaysSomething(token.Text) && !unmatched.Contains(token.Text));

    /// <summary>True when what was found of the question is more than the words that ask how something turned out.</summary>
    public bool NamesSubjectOf(IReadOnlyList<string> unmatched)
    {
        var outcome = Read.Cues.Where(cue => cue.Cue == Cue.Outcome).ToList();
        return Enumerable.Range(0, Read.Tokens.Count).Any(at =>
            SaysSomething(Read.Tokens[at].Text) && !unmatched.Contains(Read.Tokens[at].Text) && !outcome.Any(cue => cue.First <= at && at < cue.End));
    }

    /// <summary>True unless the question only leans on what was said before, and most of its own words were not found.</summary>
    /// <param name="isNeutral">Says which words only give a question its form.</param>
    public bool HasOwnWordsOf(IReadOnlyList<string> unmatched, Func<string, bool> isNeutral)
    {
        if (!HasContext)
        {
            return true;
        }

        var own = Read.Tokens.Select(token => token.Text).Where(word => SaysSomething(word) && !isNeutral(word)).ToList();
        return own.Count > 0 && own.Count(word => !unmatched.Contains(word)) >= LeastOwnWords * own.Count;
    }

    private bool SaysSomething(string word) =>
        word.Length == DigitsOfYear && word.All(char.IsDigit) || word.Length >= 3 && word.Any(char.IsLetter) && !StopWords.Of(Language).Contains(word);

    /// <summary>The question without the words that ask whether the sources agree.</summary>
    public string Subject()
    {
        var asking = Read.Cues.Where(cue => cue.Cue == Cue.Agree).ToList();
        return string.Join(' ', Enumerable.Range(0, Read.Tokens.Count).Where(at => !asking.Any(cue => cue.First <= at && at < cue.End))
            .Select(at => Read.Text.Substring(Read.Tokens[at].Start, Read.Tokens[at].Length)));
    }

    /// <summary>What is looked for in the texts: the question, with the little words put right that its reading took for slips,
    /// and one word for phrases that say in several what texts say in one ("a vu le jour").</summary>
    /// <param name="book">Of the question's language.</param>
    /// <param name="isKnown">Says whether the texts or the synonyms have a word.</param>
    public string Looked(PhraseBook book, Func<string, bool> isKnown)
    {
        if (!Asked.StartsWith(Read.Text, StringComparison.Ordinal))
        {
            return Asked;
        }

        var text = Read.Text;
        for (var at = Read.Tokens.Count - 1; at >= 0; at--)
        {
            if (Saying(at) is { } cue)
            {
                text = Replace(text, Read.Tokens[at].Start, Read.Tokens[cue.End - 1], book.PhrasesOf(cue.Cue)[0]);
            }
            else if (IsSlip(at, book, isKnown))
            {
                text = Replace(text, Read.Tokens[at].Start, Read.Tokens[at], Read.Words[at]);
            }
        }

        return $"{text}{Asked[Read.Text.Length..]}";
    }

    private CueMention? Saying(int at) => at == 0 ? null : Read.Cues.FirstOrDefault(cue => cue.First == at && cue.Count > 1 && Said.Contains(cue.Cue));

    private bool IsSlip(int at, PhraseBook book, Func<string, bool> isKnown)
    {
        var (word, read) = (Read.Tokens[at].Text, Read.Words[at]);
        return read != word && book.Words.Contains(read) && !book.Words.Contains(word) && !isKnown(word);
    }

    private static string Replace(string text, int start, Token last, string by) =>
        string.Concat(text.AsSpan(0, start), by, text.AsSpan(last.Start + last.Length));

    /// <summary>What its form asks for.</summary>
    public AnswerSign Sign { get; } = AnswerSigns.Find(Asked, Language);

    /// <summary>Asks what something is or is short for.</summary>
    public bool WantsDefinition => Read.HasAny(Cue.WhatIs, Cue.Acronym);

    /// <summary>Asks whether the sources say the same, or which of two things is right.</summary>
    public bool WantsSides => Read.Has(Cue.Agree) || Read.Cues.Any(cue => cue is { Cue: Cue.Alternative, First: > 0 } or { Cue: Cue.Alternative, Count: > 1 });

    /// <summary>Asks who heads something that is no process.</summary>
    public bool AsksWhoLeads => Read.Has(Cue.Chair) && AsksForLeader(Read);

    private static bool AsksForLeader(ReadQuestion read) => read.Has(Cue.Who) && read.Ids(EntityKind.Process).Count == 0;

    /// <summary>"Who is the minister?": somebody is asked for.</summary>
    public bool AsksWhoIs => Read.Cues.Any(who => who.Cue == Cue.Who && Read.Cues.Any(cue => cue.Cue == Cue.IsIt && cue.First == who.End));

    /// <summary>True when the question has the finding's own name: a term, an acronym.</summary>
    public bool Names(Finding finding) => Read.Entities.Any(entity => entity.Id == finding.Id);

    /// <summary>Nothing is asked for but a yes or a no.</summary>
    public bool AsksWhether => !Read.HasAny(Cue.Which, Cue.Who, Cue.Where, Cue.When, Cue.WhatIs, Cue.HowMany, Cue.Explain, Cue.Why);

    /// <summary>"What does the IGC cost?", "IGC budget": an amount that belongs to a process itself, and to nothing that it does.</summary>
    public bool AsksForAmountOfProcess => (Read.Has(Cue.Money) || (IsBareSubject && Read.Has(Cue.NotHeld))) && Read.Unread.Count == 0
        && Read.Mentions(EntityKind.Process) is [var process] && Read.Entities.All(entity => entity.First >= process.First && entity.End <= process.End);

    /// <summary>A subject is named and nothing is asked of it.</summary>
    public bool IsBareSubject => Read.Words.Count <= 4
        && !Read.HasAny(Cue.Which, Cue.Who, Cue.Where, Cue.When, Cue.WhatIs, Cue.HowMany, Cue.IsIt, Cue.Acronym, Cue.Explain, Cue.Pronoun, Cue.AlsoAbout);
}
