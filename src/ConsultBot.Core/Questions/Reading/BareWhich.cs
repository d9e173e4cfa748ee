using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Takes a "Which one?" from the end of a message that asks whether there is one: who is told that there is, is told which.</summary>
internal static class BareWhich
{
    private const int MostWords = 4;

    /// <returns>The message without it; as it was when nothing else is said, or a number is asked, which tells none.</returns>
    public static string Strip(string text, QuestionReader reader)
    {
        var sentences = Sentences.Cut(text);
        if (sentences.Count < 2 || !sentences[^2].EndsWith('?') || sentences[^1] is var last && !IsBareWhich(reader.Read(last)))
        {
            return text;
        }

        var rest = text[..text.LastIndexOf(last, StringComparison.Ordinal)].TrimEnd();
        return reader.Read(rest).Has(Cue.HowMany) ? text : rest;
    }

    private static bool IsBareWhich(ReadQuestion read) =>
        read.Words.Count <= MostWords && read.HasAny(Cue.Which, Cue.WhichOnes) && read.Entities.Count == 0 && read.Unread.Count == 0
        && read.Cues.All(cue => cue.Cue is Cue.Which or Cue.WhichOnes or Cue.WhatIs or Cue.And or Cue.AlsoAbout or Cue.IsIt);
}
