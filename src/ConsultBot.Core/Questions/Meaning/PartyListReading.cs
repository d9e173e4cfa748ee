using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for the states or organisations that sit here and not there, or that lie in a region.</summary>
internal static class PartyListReading
{
    /// <summary>Between a process and a role denied too at most: "not even as".</summary>
    private const int LongestDenial = 3;

    private static readonly Role[] Membership = [Role.Member];

    public static PartyListQuestion? Find(ReadQuestion read)
    {
        if (ListReading.AsksOtherwise(read) || read.HasAny(Cue.Secretariat, Cue.Start, Cue.Topics, Cue.Priorities) || PartyReading.PartiesOf(read).Count > 0 || ProcessReading.IsOverlap(read) || !AsksForParties(read))
        {
            return null;
        }

        // "Has MIDSA only African members?": the whole list tells it, the African members alone do not.
        var region = read.RegionsOfParties().FirstOrDefault(region => !read.IsAlone(region) || !YesNo.IsAsked(read));
        var processes = read.Mentions(EntityKind.Process).DistinctBy(mention => mention.Id).ToList();
        var seats = processes.Count > 0 ? Named(read, processes, region) : Unnamed(read, region);
        return seats.Count == 0 ? null
            : new PartyListQuestion(seats, region?.Id, region is not null && read.IsNegated(region.First), region is null ? AttributeCues.FilterOf(read) : PartyFilter.States, read.Has(Cue.HowMany));
    }

    private static bool AsksForParties(ReadQuestion read) =>
        read.HasAny(Cue.Which, Cue.WhatIs, Cue.Who, Cue.Enumerate, Cue.HowMany, Cue.WhichOnes, Cue.All, Cue.Common, Cue.Both)
        || read.Cues.Any(cue => cue is { Cue: Cue.AnyState or Cue.Members or Cue.Observers or Cue.IsIt, First: <= 2 })
        || read.Mentions(EntityKind.Region).Any(region => region.First <= 1);

    private static List<Seat> Named(ReadQuestion read, List<EntityMention> processes, EntityMention? region)
    {
        var roles = processes.Select(mention => IsDeniedToo(read, mention) ? [] : read.RolesAt(mention)).ToList();
        var negated = processes.Select(mention => read.IsNegated(mention.First)).ToList();
        if (negated.All(not => not) && processes.Count > 1 && !read.Has(Cue.AnyProcess))
        {
            // "Which members of Bali are not in the APC?": the first is where they are.
            negated[0] = false;
        }

        var several = processes.Count > 1 && !IsChoice(read, processes, negated)
            && (negated.Contains(true) || read.HasAny(Cue.Common, Cue.Both) || AsksForThoseInAll(read, processes) || roles.Where(role => role.Count > 0).Select(role => role[0]).Distinct().Count() > 1);
        if (!several && region is null)
        {
            return [];
        }

        if (processes.Count == 1 && roles[0] is [Role.Chair])
        {
            // Who chairs it is told whatever the region.
            return [];
        }

        var anyRole = region is not null && processes.Count == 1;
        return [.. processes.Select((mention, at) => new Seat(mention.Id, roles[at].Count > 0 || anyRole || IsDeniedToo(read, mention) ? roles[at] : Membership, negated[at]))];
    }

    /// <summary>"Not in Puebla, not even as observers": in no role at all.</summary>
    private static bool IsDeniedToo(ReadQuestion read, EntityMention mention) => read.IsNegated(mention.First) && read.Cues.Any(role => RoleScopes.IsRole(role)
        && role.First - mention.End is > 0 and <= LongestDenial && read.Cues.Any(not => not.Cue == Cue.Not && not.First >= mention.End && not.End <= role.First));

    /// <summary>"Which states are in the IGC, Budapest and Bali?": of the states it is said that they are in each; "how many" and "who" ask for each by itself.</summary>
    private static bool AsksForThoseInAll(ReadQuestion read, List<EntityMention> processes) =>
        !read.HasAny(Cue.HowMany, Cue.Who) && read.Cues.FirstOrDefault(cue => cue is { Cue: Cue.AnyState or Cue.AnyOrganisation, First: <= 2 }) is { } head
        && read.Cues.Any(cue => cue.Cue is Cue.IsIt or Cue.TakesPart && cue.First >= head.End && cue.First < processes[0].First)
        && read.Cues.Any(cue => cue.Cue is Cue.And or Cue.AlsoAbout && cue.First >= processes[^2].End && cue.End <= processes[^1].First);

    /// <summary>"MIDSA or MIDWA: which is older, and how many countries does each have?"</summary>
    private static bool IsChoice(ReadQuestion read, List<EntityMention> processes, List<bool> negated) =>
        !negated.Contains(true) && read.Cues.Any(cue => cue.Cue == Cue.Or && cue.First >= processes[^2].End && cue.End <= processes[^1].First);

    /// <summary>"Which southern African countries are in no process?", "who chairs more than one process?"</summary>
    private static List<Seat> Unnamed(ReadQuestion read, EntityMention? region)
    {
        if (read.Find(Cue.AnyProcess) is not { } any || !IsAboutParties(read, any, region) || read.Unread.Count > 0 || read.RegionsOfProcesses().Any())
        {
            return [];
        }

        var number = read.Numbers.FirstOrDefault(number => number is { IsYear: false, IsOrdinal: false, Value: > 0 } && number.At < any.First && any.First - number.At <= (read.Has(Cue.AtLeast) ? 4 : 2));
        var least = number is null ? 1 : number.Value + (CountConditions.RelationAt(read, number.At) == CountRelation.MoreThan ? 1 : 0);
        return [new Seat(null, read.AllRoles(), read.IsNegated(any.First) || read.IsNegated(any.End), least)];
    }

    /// <summary>The states are asked for and the processes are the place: the states come first.</summary>
    private static bool IsAboutParties(ReadQuestion read, CueMention process, EntityMention? region)
    {
        var head = read.Cues.FirstOrDefault(cue => cue.Cue is Cue.AnyState or Cue.AnyOrganisation or Cue.Who);
        return head is not null && head.First < process.First && (region is not null || read.HasAny(Cue.Not, Cue.Without, Cue.MoreThan, Cue.AtLeast) || (read.AllRoles() is [Role.Chair, ..] && head.Cue != Cue.Who));
    }
}
