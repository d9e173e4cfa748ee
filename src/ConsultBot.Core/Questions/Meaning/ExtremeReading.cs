using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for the first or the last in an order: of time, or of size.</summary>
internal static class ExtremeReading
{
    private static readonly Cue[] Sizes = [Cue.Most, Cue.Fewest];
    private static readonly Cue[] Times = [Cue.First, Cue.Last];

    /// <param name="read">The question.</param>
    /// <param name="among">The processes to choose from; empty for all.</param>
    public static ExtremeQuestion? Find(ReadQuestion read, IReadOnlyList<string> among)
    {
        if (among.Count == 1 || read.Entities.Any(entity => entity.Kind is EntityKind.State or EntityKind.Organisation or EntityKind.Region))
        {
            return null;
        }

        return Within(read, among);
    }

    /// <param name="read">The question.</param>
    /// <param name="among">The processes to choose from, whatever else the question names; empty for all.</param>
    public static ExtremeQuestion? Within(ReadQuestion read, IReadOnlyList<string> among)
    {
        if (read.HasAny(Sizes))
        {
            return new ExtremeQuestion(StartsAt(read, Sizes) == Cue.Most, Counted(read), among, Rank(read, Sizes), AsksForBoth(read, Sizes, among));
        }

        return read.HasAny(Times) ? new ExtremeQuestion(StartsAt(read, Times) == Cue.Last, ProcessAspect.Start, among, Rank(read, Times), AsksForBoth(read, Times, among))
            : read.Has(Cue.Order) && among.Count > 1 ? new ExtremeQuestion(false, ProcessAspect.Start, among)
            : ByOrdinal(read, among);
    }

    /// <summary>"From the oldest to the newest" begins with the oldest.</summary>
    private static Cue StartsAt(ReadQuestion read, Cue[] ends) => read.Cues.First(cue => ends.Contains(cue.Cue)).Cue;

    /// <summary>"The oldest and the youngest"; of processes that are named all are told in order anyway.</summary>
    private static bool AsksForBoth(ReadQuestion read, Cue[] ends, IReadOnlyList<string> among) => among.Count == 0 && ends.All(end => read.Has(end));

    /// <summary>"The first process", "which RCP came first?", "the third one to be founded"</summary>
    private static ExtremeQuestion? ByOrdinal(ReadQuestion read, IReadOnlyList<string> among)
    {
        var isTold = read.HasAny(Cue.Which, Cue.WhatIs, Cue.When, Cue.Start, Cue.IsIt) && !read.HasAny(Cue.Topics, Cue.Priorities, Cue.Heading, Cue.Understanding, Cue.Members);
        return isTold && read.Numbers is [{ IsOrdinal: true } number] && !read.Words[number.At].StartsWith(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? new ExtremeQuestion(number.Value == -1, ProcessAspect.Start, among, Math.Max(1, number.Value))
            : null;
    }

    private static ProcessAspect Counted(ReadQuestion read) =>
        read.Has(Cue.Observers) ? ProcessAspect.Observers
        : read.Has(Cue.Priorities) ? ProcessAspect.Priorities
        : read.Has(Cue.Topics) ? ProcessAspect.Topics
        : ProcessAspect.Members;

    /// <summary>"The second oldest".</summary>
    private static int Rank(ReadQuestion read, Cue[] cues)
    {
        var mention = read.Cues.First(cue => cues.Contains(cue.Cue));
        return read.Numbers.FirstOrDefault(number => number is { IsOrdinal: true, Value: > 1 } && mention.First - number.At is >= 0 and <= 2)?.Value ?? 1;
    }
}
