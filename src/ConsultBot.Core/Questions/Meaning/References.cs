using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Puts names in the place of words that point at what was shown before: "the second one", "the two", "compare them".</summary>
internal static class References
{
    /// <returns>The question with the names it points at, or as it was.</returns>
    public static ReadQuestion Resolve(ReadQuestion read, ConversationFocus focus)
    {
        if (focus.Last is null)
        {
            return read;
        }

        if (read.Ids(EntityKind.Process) is [_, ..] named)
        {
            return named is [var only] ? Other(read, focus, only) ?? read : read;
        }

        return Ordinal(read, focus) ?? Pair(read, focus) ?? read;
    }

    /// <summary>"Compare it with MIDWA", "is it older than the APC?"</summary>
    private static ReadQuestion? Other(ReadQuestion read, ConversationFocus focus, string named) =>
        read.Find(Cue.Pronoun) is { } pronoun && focus.Recent is [var latest, ..] && latest != named && read.HasAny(Cue.Compare, Cue.First, Cue.Last, Cue.Before, Cue.After, Cue.Most, Cue.Fewest)
            ? With(read, pronoun.First, [latest])
            : null;

    private static ReadQuestion? Ordinal(ReadQuestion read, ConversationFocus focus)
    {
        var isList = focus.Last is ProcessListQuestion or ParticipationQuestion or ExtremeQuestion or WhichProcessQuestion && focus.Listed.Count > 1;
        if (!isList || read.HasAny(Cue.Heading, Cue.Understanding, Cue.Priorities, Cue.Topics, Cue.First, Cue.Last)
            || read.Numbers.FirstOrDefault(number => number.IsOrdinal) is not { } ordinal)
        {
            return null;
        }

        var place = ordinal.Value == -1 ? focus.Listed.Count : ordinal.Value;
        return place >= 1 && place <= focus.Listed.Count
            ? With(read with { Numbers = [.. read.Numbers.Where(number => number != ordinal)] }, ordinal.At, [focus.Listed[place - 1]])
            : null;
    }

    /// <summary>"Which of the two is older?", "which of the two has Tanzania?", "compare them", "what do they have in common?" after two processes one by one.</summary>
    private static ReadQuestion? Pair(ReadQuestion read, ConversationFocus focus)
    {
        var points = read.Cues.FirstOrDefault(cue => cue.Cue is Cue.Pronoun or Cue.Both);
        var at = read.Numbers.FirstOrDefault(number => number is { Value: 2, IsOrdinal: false })?.At ?? points?.First;
        if (at is null || focus.Recent is not { Count: >= 2 } recent || !(read.HasAny(Cue.Compare, Cue.Common, Cue.First, Cue.Last, Cue.Most, Cue.Fewest, Cue.Both) || (read.Has(Cue.Which) && read.Numbers.Count > 0 && PartyReading.PartiesOf(read).Count > 0)))
        {
            return null;
        }

        return With(read with { Numbers = [.. read.Numbers.Where(number => number.At != at)] }, at.Value, [.. focus.Last is CompareQuestion or PartyListQuestion ? recent : recent.Take(2).Reverse()]);
    }

    private static ReadQuestion With(ReadQuestion read, int at, IReadOnlyList<string> processes) => read with
    {
        Entities = [.. read.Entities.Concat(processes.Select(id => new EntityMention(new EntityName(EntityKind.Process, id, NameStrength.Part), at, 1, false))).OrderBy(entity => entity.First)],
        Cues = [.. read.Cues.Where(cue => cue.Cue != Cue.Pronoun || cue.First != at)],
    };
}
