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

    /// <summary>"Compare it with MIDWA", "is it older than the APC?", "how does that compare to Bali?", "compare with Bali".</summary>
    private static ReadQuestion? Other(ReadQuestion read, ConversationFocus focus, string named) =>
        focus.Recent is [var latest, ..] && latest != named && read.HasAny(Cue.Compare, Cue.First, Cue.Last, Cue.Before, Cue.After, Cue.Most, Cue.Fewest)
        && (read.Find(Cue.Pronoun) ?? (read.Cues.FirstOrDefault(cue => cue is { Cue: Cue.Compare, First: <= 1 }))) is { } place
            ? With(read, place.First, [latest])
            : null;

    private static ReadQuestion? Ordinal(ReadQuestion read, ConversationFocus focus)
    {
        var isList = focus.Last is ProcessListQuestion or ParticipationQuestion or ExtremeQuestion or WhichProcessQuestion && focus.Listed.Count > 1;
        if (!isList || read.HasAny(Cue.Heading, Cue.Understanding, Cue.Priorities, Cue.Topics)
            || read.Numbers.FirstOrDefault(number => number.IsOrdinal) is not { } ordinal || (read.HasAny(Cue.First, Cue.Last) && !IsSetApart(read, ordinal)))
        {
            return null;
        }

        var place = ordinal.Value == -1 ? focus.Listed.Count : ordinal.Value;
        return place >= 1 && place <= focus.Listed.Count
            ? With(read with { Numbers = [.. read.Numbers.Where(number => number != ordinal)] }, ordinal.At, [focus.Listed[place - 1]])
            : null;
    }

    /// <summary>"The last one: since when?", "el último, ¿cuándo empezó?": one of the list, not the last of all.</summary>
    private static bool IsSetApart(ReadQuestion read, NumberMention ordinal)
    {
        var end = ordinal.At + 1 < read.Tokens.Count && read.Numbers.Any(number => number.At == ordinal.At + 1) ? ordinal.At + 1 : ordinal.At;
        var token = read.Tokens[end];
        return ordinal.At <= 2 && end + 1 < read.Tokens.Count && read.Text.AsSpan(token.Start + token.Length).TrimStart() is [',' or ':' or ';' or '-' or '–' or '—', ..];
    }

    /// <summary>"Which of the two is older?", "which of the two has Tanzania?", "compare them", "what do they have in common?" after two processes one by one.</summary>
    private static ReadQuestion? Pair(ReadQuestion read, ConversationFocus focus)
    {
        if (Two(focus) is not { } two)
        {
            return null;
        }

        var number = read.Numbers.FirstOrDefault(number => number is { Value: 2, IsOrdinal: false });
        var asksForOne = read.HasAny(Cue.Compare, Cue.Common, Cue.First, Cue.Last, Cue.Most, Cue.Fewest, Cue.Both) || (read.Has(Cue.Which) && read.Numbers.Count > 0 && PartyReading.PartiesOf(read).Count > 0);
        var at = !asksForOne ? null : number?.At ?? read.Cues.FirstOrDefault(cue => cue.Cue is Cue.Pronoun or Cue.Both)?.First ?? ComparedAt(read, focus);
        return at is null ? null : With(read with { Numbers = [.. read.Numbers.Where(other => other.At != at)] }, at.Value, two);
    }

    /// <summary>The processes that were listed, two of them, compared, or spoken of one by one, in that order.</summary>
    private static IReadOnlyList<string>? Two(ConversationFocus focus) =>
        focus.Last is ProcessListQuestion or ParticipationQuestion && focus.Listed.Count == 2 ? focus.Listed
        : focus.Last is CompareQuestion compared ? compared.Processes
        : focus.Recent is not { Count: >= 2 } recent ? null
        : focus.Last is PartyListQuestion ? recent : [.. recent.Take(2).Reverse()];

    /// <summary>"Which is older?", "which one is the biggest?" after a comparison: the beginning of a question that names nothing.</summary>
    private static int? ComparedAt(ReadQuestion read, ConversationFocus focus) =>
        read.Entities.Count == 0 && read.HasAny(Cue.Which, Cue.WhichOnes, Cue.WhatIs) && !read.Has(Cue.AnyProcess) && (read.Has(Cue.Comparative) || focus.Last is CompareQuestion) ? 0 : null;

    private static ReadQuestion With(ReadQuestion read, int at, IReadOnlyList<string> processes) => read with
    {
        Entities = [.. read.Entities.Concat(processes.Select(id => new EntityMention(new EntityName(EntityKind.Process, id, NameStrength.Part), at, 1, false))).OrderBy(entity => entity.First)],
        Cues = [.. read.Cues.Where(cue => cue.Cue != Cue.Pronoun || cue.First != at)],
    };
}
