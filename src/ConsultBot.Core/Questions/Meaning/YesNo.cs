using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Tells questions for yes or no ("do MIDWA and MIDSA have chairs?") from those for who, what or when.</summary>
internal static class YesNo
{
    /// <summary>One word asks only at the beginning ("has"); several ("a-t-elle") anywhere.</summary>
    public static bool IsAsked(ReadQuestion read) =>
        !read.Cues.Any(cue => cue.Cue == Cue.Which && read.Words[cue.First] != "que")
        && !read.HasAny(Cue.Who, Cue.When, Cue.Where, Cue.HowMany, Cue.WhatIs, Cue.Enumerate, Cue.Why)
        && read.Cues.Any(cue => cue.Cue == Cue.Whether && (cue.First == 0 || cue.Count > 1));
}
