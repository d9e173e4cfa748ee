using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions about processes that are named, or meant by the region they alone have.</summary>
internal sealed class ProcessReading(KnowledgeBase knowledge)
{
    public Question? Find(ReadQuestion read)
    {
        var processes = Named(read);
        if (processes.Count == 0 || (PartyReading.PartiesOf(read).Count > 0 && PartyReading.AsksAboutParties(read)))
        {
            return null;
        }

        return FindSame(read, processes) ?? FindDifference(read) ?? FindSeveral(read, processes) ?? FindAttributes(read, processes) ?? FindOverview(read, processes);
    }

    /// <summary>"Describe the Dialogue": several are called so.</summary>
    public Question? FindCalled(ReadQuestion read)
    {
        var asks = read.Has(Cue.Everything) && AttributeCues.Of(read).Count == 0 && read.Entities.Count == 0 && read.Unread.Count == 0;
        return asks && Called(read) is [_, ..] meant ? meant is [var only] ? new OverviewQuestion(only) : new WhichProcessQuestion([], meant) : null;
    }

    /// <summary>An attribute without a process: asked back.</summary>
    public Question? FindWithoutName(ReadQuestion read)
    {
        if (read.Numbers is [{ IsYear: false } number] && read.Has(Cue.NumberSign) && Named(read).Count == 0)
        {
            return number.Value >= 1 && number.Value <= knowledge.Headings.Count ? new WhichNumberQuestion(number.Value) : null;
        }

        if (read.HasAny(Cue.Explain, Cue.Compare))
        {
            return null;
        }

        var attributes = AttributeCues.Of(read);

        var asks = attributes.Any(attribute => attribute is not (ProcessAspect.Name or ProcessAspect.Status));
        if (!asks || read.Entities.Count > 0 || read.Unread.Count > 0)
        {
            return null;
        }

        var candidates = Called(read);
        return candidates is [var only] ? new AttributeQuestion([only], attributes, AttributeCues.FilterOf(read)) : new WhichProcessQuestion(attributes, candidates);
    }

    /// <summary>"The Dialogue", "the Consultations": those processes whose names have the word; none when most have it.</summary>
    private List<string> Called(ReadQuestion read)
    {
        if (read.Find(Cue.AnyProcess) is not { Count: 1 } mention)
        {
            return [];
        }

        var word = read.Words[mention.First];
        var called = knowledge.Processes.Where(process => Names(process).Any(name => Tokenizer.Words(name).Contains(word))).Select(process => process.Id).ToList();
        return called.Count <= knowledge.Processes.Count / 2 ? called : [];
    }

    private static IEnumerable<string> Names(Process process) =>
        Languages.All.SelectMany(language => new[] { process.Name.In(language), process.ShortName.In(language) });

    private IReadOnlyList<string> Named(ReadQuestion read)
    {
        var named = read.Ids(EntityKind.Process);
        if (named.Count > 0 || read.Ids(EntityKind.Region) is not [var region] || !read.Has(Cue.AnyProcess))
        {
            return named;
        }

        var listed = knowledge.Processes.Where(process => process.Region == region).ToList();
        return listed is [var only] && !read.Has(Cue.Which) ? [only.Id] : [];
    }

    /// <summary>Two names, and whether they mean one process.</summary>
    private static SameQuestion? FindSame(ReadQuestion read, IReadOnlyList<string> processes) =>
        read.Has(Cue.SameThing) && YesNo.IsAsked(read) && read.Unread.Count == 0 && read.Mentions(EntityKind.Process).Count > 1 && AttributeCues.Of(read).All(aspect => aspect == ProcessAspect.Name)
            ? new SameQuestion(processes)
            : null;

    /// <summary>Of two processes, what one discusses; the one that is denied ("but not Bali", "that Bali does not") is the other.</summary>
    private static TopicDifferenceQuestion? FindDifference(ReadQuestion read)
    {
        var named = read.Mentions(EntityKind.Process).DistinctBy(mention => mention.Id).ToList();
        if (named is not [var first, var last] || AttributeCues.Of(read) is not [ProcessAspect.Topics] || read.Mentions(EntityKind.Topic).Any(topic => named.TrueForAll(name => name.End <= topic.First || topic.End <= name.First)))
        {
            return null;
        }

        bool StandsBetween(Cue cue) => read.Cues.Any(mention => mention.Cue == cue && mention.First >= first.End && mention.End <= last.First);
        var isLastDenied = read.IsNegated(last.First) || (read.Cues.Any(not => not.Cue == Cue.Not && not.First >= last.End) && (!StandsBetween(Cue.And) || StandsBetween(Cue.Topics)));
        return isLastDenied == read.IsNegated(first.First) ? null : isLastDenied ? new TopicDifferenceQuestion(first.Id, last.Id) : new TopicDifferenceQuestion(last.Id, first.Id);
    }

    private static Question? FindSeveral(ReadQuestion read, IReadOnlyList<string> processes)
    {
        if (processes.Count < 2)
        {
            return null;
        }

        if (read.HasAny(Cue.Before, Cue.After) && read.Numbers.Count == 0 && processes.Count == 2)
        {
            return new ExtremeQuestion(read.Has(Cue.After), ProcessAspect.Start, processes) { IsClaim = YesNo.IsAsked(read) };
        }

        return (Question?)(ExtremeReading.Find(read, processes) is { } extreme ? extreme with { IsClaim = processes.Count == 2 && YesNo.IsAsked(read) } : null)
            ?? (read.Has(Cue.Compare) || IsOverlap(read) ? new CompareQuestion([.. processes.Take(4)], [.. AttributeCues.Of(read).Where(aspect => aspect != ProcessAspect.Name)]) : null);
    }

    /// <summary>"What do Bali and the APC have in common?": more than members may be meant.</summary>
    public static bool IsOverlap(ReadQuestion read) =>
        read.Has(Cue.Common) && AttributeCues.Of(read).All(aspect => aspect is ProcessAspect.Topics or ProcessAspect.Priorities)
        && !read.HasAny(Cue.AnyState, Cue.Members, Cue.TakesPart, Cue.Who, Cue.HowMany);

    private static AttributeQuestion? FindAttributes(ReadQuestion read, IReadOnlyList<string> processes)
    {
        var attributes = AttributeCues.Of(read);
        if (attributes.Count == 0)
        {
            attributes = read.Has(Cue.When) ? [ProcessAspect.Start]
                : read.Has(Cue.Who) && !read.Has(Cue.WhatIs) ? [ProcessAspect.Members]
                : [];
        }

        var filter = AttributeCues.FilterOf(read);
        attributes = filter == PartyFilter.Organisations ? [.. attributes.Select(OfOrganisations).Distinct()] : attributes;
        return attributes.Count == 0 ? null : new AttributeQuestion(processes, attributes, filter, Item(read, attributes))
        {
            AsksWhether = YesNo.IsAsked(read),
            Subjects = attributes is [ProcessAspect.Topics] && YesNo.IsAsked(read) && read.Unread.Count == 0 ? SubjectsOf(read) : [],
        };
    }

    private static List<string> SubjectsOf(ReadQuestion read) =>
        [.. read.Mentions(EntityKind.Topic).Where(topic => !read.Entities.Any(other => other.Kind == EntityKind.Process && other.First < topic.End && topic.First < other.End)).Select(topic => topic.Id).Distinct()];

    /// <summary>Members are states: which organisations take part is told by the list of observers.</summary>
    private static ProcessAspect OfOrganisations(ProcessAspect aspect) =>
        aspect is ProcessAspect.Members or ProcessAspect.MemberCount ? ProcessAspect.Observers : aspect;

    /// <summary>"The first priority": one item of a list.</summary>
    private static int Item(ReadQuestion read, IReadOnlyList<ProcessAspect> attributes)
    {
        if (attributes is not [ProcessAspect.Priorities or ProcessAspect.Topics])
        {
            return 0;
        }

        return read.Numbers.FirstOrDefault(number => number.IsOrdinal)?.Value ?? 0;
    }

    private static Question? FindOverview(ReadQuestion read, IReadOnlyList<string> processes) => processes switch
    {
        [var only] when read.Unread.Count == 0 => new OverviewQuestion(only),
        [_, _, ..] when read.Unread.Count == 0 && processes.Count <= 4 => new CompareQuestion(processes, []),
        _ => null,
    };
}
