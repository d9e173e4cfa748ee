using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Tells questions for yes or no ("do MIDWA and MIDSA have chairs?") from those for who, what or when.</summary>
internal static class YesNo
{
    /// <summary>One word asks only at the beginning ("has"); several ("a-t-elle") anywhere.</summary>
    public static bool IsAsked(ReadQuestion read) =>
        !read.Cues.Any(cue => cue.Cue == Cue.Which && read.Words[cue.First] != "que")
        && !read.HasAny(Cue.Who, Cue.When, Cue.Where, Cue.HowMany, Cue.WhatIs, Cue.Why)
        && (IsOfExistence(read) || IsOfSubject(read) || (!read.Has(Cue.Enumerate) && read.Cues.Any(cue => cue.Cue == Cue.Whether && (cue.First == 0 || cue.Count > 1))));

    /// <summary>"¿Brasil está en ...?": a name, its verb and a question mark.</summary>
    private static bool IsOfSubject(ReadQuestion read) => read.Text.TrimEnd().EndsWith('?')
        && read.Cues.Any(verb => verb.Cue == Cue.Whether && read.Entities.Any(subject => subject.First <= 1 && subject.End == verb.First)) && !read.Has(Cue.Enumerate);

    /// <summary>"Is there any process without a chair?" may be answered with a list, and begins with yes or no.</summary>
    public static bool IsOfExistence(ReadQuestion read) => read.Cues.Any(cue => cue is { Cue: Cue.Exists, First: 0 });
}
