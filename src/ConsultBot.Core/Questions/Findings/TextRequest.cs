using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What is looked for among the findings.</summary>
/// <param name="Asked">The question, with what it leans on.</param>
/// <param name="Read">The question, read.</param>
/// <param name="Language">Its language.</param>
internal sealed record TextRequest(string Asked, ReadQuestion Read, Language Language)
{
    private const int DigitsOfYear = 4;

    /// <summary>Words that decide what is asked: a finding that has none of them does not answer.</summary>
    public IReadOnlySet<string> Required { get; } = Read.Cues.Where(cue => cue.Cue == Cue.NotHeld)
        .SelectMany(cue => Read.Words.Skip(cue.First).Take(cue.Count)).ToHashSet(StringComparer.Ordinal);

    /// <summary>False when all that was found of the question are single letters, digits, "nothing" and the like: noise has those too.</summary>
    public bool HasWordOf(IReadOnlyList<string> unmatched) =>
        Read.Entities.Count > 0 || Read.Tokens.Any(token => SaysSomething(token.Text) && !unmatched.Contains(token.Text));

    private bool SaysSomething(string word) =>
        word.Length == DigitsOfYear && word.All(char.IsDigit) || word.Length >= 3 && word.Any(char.IsLetter) && !StopWords.Of(Language).Contains(word);

    /// <summary>Asks what something is or is short for.</summary>
    public bool WantsDefinition => Read.HasAny(Cue.WhatIs, Cue.Acronym);

    /// <summary>Asks whether the sources say the same, or which of two things is right.</summary>
    public bool WantsSides => Read.Has(Cue.Agree) || Read.Cues.Any(cue => cue is { Cue: Cue.Alternative, First: > 0 } or { Cue: Cue.Alternative, Count: > 1 });

    /// <summary>A subject is named and nothing is asked of it.</summary>
    public bool IsBareSubject => Read.Words.Count <= 4
        && !Read.HasAny(Cue.Which, Cue.Who, Cue.Where, Cue.When, Cue.WhatIs, Cue.HowMany, Cue.IsIt, Cue.Acronym, Cue.Explain, Cue.Pronoun, Cue.AlsoAbout);
}
