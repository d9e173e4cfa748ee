using System.Globalization;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Makes a whole question of one that only says what else is asked of the same: "and when?", "by whom?", "and the year after?"</summary>
internal static class BareFollowUp
{
    private const int MostWords = 7;

    private const int Longest = 300;

    private const int MostYears = 20;

    private static readonly HashSet<Cue> Asking = [Cue.Who, Cue.When, Cue.Where, Cue.HowMany, Cue.Explain];

    /// <summary>What the question before loses: how it asked, and what it leant on.</summary>
    private static readonly HashSet<Cue> Dropped = [Cue.Who, Cue.When, Cue.Where, Cue.HowMany, Cue.Explain, Cue.Which, Cue.WhatIs, Cue.AlsoAbout];

    /// <summary>True when the words say nothing by themselves but how it is asked.</summary>
    public static bool IsBare(ReadQuestion read) => read.Entities.Count == 0 && read.Words.Count <= MostWords
        && !read.Unread.Any(at => !read.Cues.Any(cue => CountsYears(cue) && cue.First <= at && at < cue.End));

    /// <summary>"What was it about?": the whole of what was told just now.</summary>
    public static bool AsksForAllOf(ReadQuestion read) => IsBare(read) && !read.HasAny(Cue.AnyProcess, Cue.AlsoAbout)
        && (AttributeCues.Of(read) is [ProcessAspect.Topics] || (read.Has(Cue.WhatIs) && read.Has(Cue.Pronoun)));

    /// <param name="read">What is said now; bare.</param>
    /// <param name="before">The question that was answered last, whole.</param>
    /// <returns>The question in full, or null when nothing else is asked of the same.</returns>
    public static string? Complete(ReadQuestion read, ReadQuestion before) =>
        before.Text.Length > Longest ? null : Agreement(read, before) ?? OtherYear(read, before) ?? OtherAspect(read, before);

    /// <summary>To a whole question words that nothing explains: "who chaired it two years later?" has no answer.</summary>
    public static bool CountsYears(CueMention cue) => cue.Cue is Cue.YearsLater or Cue.YearsEarlier;

    /// <summary>"Do all sources agree?": on what was asked before.</summary>
    private static string? Agreement(ReadQuestion read, ReadQuestion before) =>
        read.Has(Cue.Agree) ? $"{read.Text.TrimEnd(' ', '?', '.', '!')} {before.Text}" : null;

    private static string? OtherAspect(ReadQuestion read, ReadQuestion before)
    {
        if (!read.Cues.Any(cue => Asking.Contains(cue.Cue)) || AttributeCues.Of(read).Any(aspect => aspect is not (ProcessAspect.Start or ProcessAspect.MemberCount)))
        {
            return null;
        }

        var dropped = before.Cues.Where(cue => Dropped.Contains(cue.Cue)).ToList();
        var kept = Enumerable.Range(0, before.Tokens.Count).Where(at => !dropped.Any(cue => cue.First <= at && at < cue.End))
            .Select(at => before.Text.Substring(before.Tokens[at].Start, before.Tokens[at].Length));
        return $"{read.Text.TrimEnd(' ', '?', '.', '!')} {string.Join(' ', kept)}?";
    }

    /// <summary>"And in 2004?", "and the year after?", "two years later?"</summary>
    private static string? OtherYear(ReadQuestion read, ReadQuestion before)
    {
        if (before.Numbers.Where(number => number.IsYear).ToList() is not [var old])
        {
            return null;
        }

        var step = read.HasAny(Cue.Next, Cue.After, Cue.YearsLater) ? 1 : read.HasAny(Cue.Previous, Cue.Before, Cue.YearsEarlier) ? -1 : 0;
        var year = read.Numbers is [{ IsYear: true } named] ? named.Value
            : read.Numbers is [{ Value: > 1 and <= MostYears, IsOrdinal: false } several] && step != 0 ? old.Value + (step * several.Value)
            : read.Numbers.All(number => number.Value == 1) && step != 0 && !read.Cues.Any(cue => Asking.Contains(cue.Cue)) ? old.Value + step
            : (int?)null;
        var token = before.Tokens[old.At];
        return year is null ? null : string.Concat(before.Text.AsSpan(0, token.Start), year.Value.ToString(CultureInfo.InvariantCulture), before.Text.AsSpan(token.Start + token.Length));
    }
}
