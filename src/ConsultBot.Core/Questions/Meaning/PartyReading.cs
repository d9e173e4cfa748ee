using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions about the participation of states and organisations.</summary>
internal sealed class PartyReading(KnowledgeBase knowledge)
{
    public Question? Find(ReadQuestion read)
    {
        var parties = PartiesOf(read);
        if (parties.Count == 0 || read.Has(Cue.When))
        {
            return null;
        }

        var processes = read.Ids(EntityKind.Process);
        if (processes.Count > 0 && FindBesides(read, processes, parties) is { } elsewhere)
        {
            return elsewhere;
        }

        if (processes.Count > 0 && read.Has(Cue.HowMany) && read.Unread.Count > 0)
        {
            return null;
        }

        if (processes.Count > 0)
        {
            return FindMembership(read, processes, parties);
        }

        return FindNames(read, parties) ?? FindParticipation(read, parties);
    }

    public static IReadOnlyList<PartyRef> PartiesOf(ReadQuestion read) =>
    [
        .. read.Entities.Where(entity => entity.Kind is EntityKind.State or EntityKind.Organisation)
            .Select(entity => new PartyRef(entity.Kind == EntityKind.State, entity.Id)).Distinct(),
    ];

    /// <summary>False for "the IOM secretariat of the Manila Process", where the organisation only describes, and for "how many states besides Hong Kong".</summary>
    public static bool AsksAboutParties(ReadQuestion read)
    {
        if (read.Has(Cue.HowMany) || read.HasAny(Cue.Secretariat, Cue.Start, Cue.Topics, Cue.Priorities, Cue.Aim, Cue.Name, Cue.Compare))
        {
            return false;
        }

        var named = read.Entities.Where(entity => entity.Kind is EntityKind.State or EntityKind.Organisation).ToList();
        if (named.Count > 0 && named.TrueForAll(entity => read.IsNegated(entity.First)) && read.HasAny(Cue.Who, Cue.Which))
        {
            return false;
        }

        if (read.Find(Cue.Who) is { } who && read.HasAny(Cue.Chair, Cue.ViceChair) && who.First <= 1)
        {
            return false;
        }

        return read.Mentions(EntityKind.State).Count > 0 || read.HasAny(Cue.IsIt, Cue.TakesPart, Cue.RoleOf, Cue.Members, Cue.Observers, Cue.Chair);
    }

    /// <summary>"A full member, not just an observer".</summary>
    private static bool IsExcluded(ReadQuestion read, CueMention observers) =>
        read.HasAny(Cue.Members, Cue.Full) && read.Cues.Any(cue => cue.Cue == Cue.Not && observers.First - cue.End is >= 0 and <= 2 && read.Cues.Any(member => member.Cue is Cue.Members or Cue.Full && member.End <= cue.First));

    /// <summary>The roles that a question names; empty when it means any.</summary>
    public static IReadOnlyList<Role> RolesOf(ReadQuestion read)
    {
        if (read.ListsRoles())
        {
            return read.HasAny(Cue.Members, Cue.Full, Cue.Secretariat) ? [] : read.AllRoles();
        }

        var roles = new List<Role>();
        var observes = read.Cues.Any(cue => cue.Cue == Cue.Observers && !IsExcluded(read, cue));
        if (read.HasAny(Cue.Members, Cue.Full) && !read.Has(Cue.Other) && !observes)
        {
            roles.Add(Role.Member);
        }

        if (observes)
        {
            roles.Add(Role.Observer);
        }

        if (read.Has(Cue.Interested))
        {
            roles.Add(Role.Interested);
        }

        if (read.Has(Cue.ViceChair))
        {
            roles.Add(Role.ViceChair);
        }
        else if (read.HasAny(Cue.Chair, Cue.Chairs))
        {
            roles.AddRange([Role.Chair, Role.CoChair, Role.PresidencyProTempore]);
        }

        return roles;
    }

    public static MembershipQuestion FindMembership(ReadQuestion read, IReadOnlyList<string> processes, IReadOnlyList<PartyRef> parties)
    {
        // "Is Indonesia the only chair?": that it chairs is no yes to that.
        var wantsRole = read.HasAny(Cue.RoleOf, Cue.Sole) || (read.Has(Cue.Or) && read.AllRoles().Distinct().Count() > 1);
        return new MembershipQuestion(processes, parties, !wantsRole && RolesOf(read) is [var first, ..] ? first : null, wantsRole);
    }

    /// <summary>"Besides the 5+5, which processes is Morocco in?", "apart from being an observer at Bali, where does it turn up?": the roles that are set apart are not asked for.</summary>
    private static ParticipationQuestion? FindBesides(ReadQuestion read, IReadOnlyList<string> processes, IReadOnlyList<PartyRef> parties)
    {
        var named = read.Mentions(EntityKind.Process);
        if (parties is not [var party] || !read.HasAny(Cue.Which, Cue.WhichOnes, Cue.Where, Cue.HowMany, Cue.Enumerate, Cue.Other)
            || read.Cues.LastOrDefault(cue => cue.Cue == Cue.Besides && cue.End <= named[0].First) is not { } besides
            || read.Cues.Any(cue => cue.Cue is Cue.Which or Cue.Where or Cue.HowMany && cue.First >= besides.End && cue.End <= named[0].First))
        {
            return null;
        }

        var asked = read with { Cues = [.. read.Cues.Where(cue => cue.End <= besides.First || cue.First >= named[^1].End)] };
        return new ParticipationQuestion(party, RolesOf(asked), read.Has(Cue.HowMany), read.Has(Cue.Matrix)) { Besides = processes };
    }

    /// <summary>"Is it a member of the RCM?" after a question on Jamaica.</summary>
    public static MembershipQuestion? FindPointed(ReadQuestion read, Question? last) =>
        last is ParticipationQuestion { Party: var party } && read.Has(Cue.Pronoun) && read.HasAny(Cue.Whether, Cue.IsIt) && !read.HasAny(Cue.Who, Cue.Which, Cue.HowMany, Cue.When, Cue.Where) && PartiesOf(read).Count == 0
        && read.Ids(EntityKind.Process) is [_, ..] processes && (read.AllRoles().Count > 0 || read.HasAny(Cue.TakesPart, Cue.In))
            ? FindMembership(read, processes, [party])
            : null;

    /// <summary>"The seminar in Santiago": a capital that is only a place. "How many members does IOM have?": the members of the organisation itself.</summary>
    private static bool IsElsewhere(ReadQuestion read, IReadOnlyList<PartyRef> parties)
    {
        var named = read.Entities.Where(entity => entity.Kind is EntityKind.State or EntityKind.Organisation);
        var takesPart = read.HasAny(Cue.TakesPart, Cue.RoleOf, Cue.Observers, Cue.Chair, Cue.Chairs, Cue.Interested, Cue.Matrix);
        return (named.All(entity => entity.Name.Strength == NameStrength.Capital) && !takesPart && !read.Has(Cue.Members) && read.Words.Count > 2)
            || (parties.Any(party => !party.IsState) && read.Has(Cue.Members) && !takesPart && !read.Has(Cue.AnyProcess))
            || (parties.Any(party => !party.IsState) && read.Has(Cue.HowMany) && read.HasAny(Cue.Members, Cue.Observers) && !read.HasAny(Cue.AnyProcess, Cue.TakesPart, Cue.RoleOf))
            || (read.Has(Cue.AnyProcess) && read.Cues.Any(cue => cue is { Cue: Cue.IsIt, First: 0 }) && !takesPart && !read.HasAny(Cue.Members, Cue.In));
    }

    /// <summary>"Which bodies besides IOM worked on it?", "with which partners did IOM hold it?": no process is asked for.</summary>
    public static bool AsksForOthers(ReadQuestion read) => PartiesOf(read).Count > 0 && !read.HasAny(Cue.AnyProcess, Cue.Matrix, Cue.WhichOnes)
        && read.Cues.Any(which => which.Cue is Cue.Which or Cue.HowMany
            && read.Cues.Any(noun => noun.Cue is Cue.AnyOrganisation or Cue.AnyState or Cue.Members or Cue.Observers && noun.First == which.End));

    private static NamesQuestion? FindNames(ReadQuestion read, IReadOnlyList<PartyRef> parties) =>
        parties is [{ IsState: false } only] && read.HasAny(Cue.Acronym, Cue.WhatIs, Cue.Name) && !read.HasAny(Cue.TakesPart, Cue.Members, Cue.Observers, Cue.AnyProcess, Cue.RoleOf)
            ? new NamesQuestion(EntityKind.Organisation, only.Id)
            : null;

    private Question? FindParticipation(ReadQuestion read, IReadOnlyList<PartyRef> parties)
    {
        if (read.Cues.Any(cue => Restrictions.IsUnread(read, cue)))
        {
            return null;
        }

        if (ListReading.AsksOtherwise(read) && (read.HasAny(Cue.AnyProcess, Cue.Explain) || parties.Count > 1))
        {
            return null;
        }

        if (read.Has(Cue.Who) && read.HasAny(Cue.Chair, Cue.ViceChair) && !read.HasAny(Cue.AnyProcess, Cue.Matrix, Cue.Which))
        {
            // "Who is the president of Ecuador?"
            return null;
        }

        if (AsksForOthers(read))
        {
            return null;
        }

        if (parties is [var one, var other] && read.HasAny(Cue.Most, Cue.Fewest) && read.Has(Cue.AnyProcess) && read.Unread.Count == 0)
        {
            return new ParticipationCountQuestion(one, other, read.Has(Cue.Fewest), YesNo.IsAsked(read));
        }

        var conditions = ProcessConditions.Of(read, knowledge);
        if (read.ListsRoles() && read.Has(Cue.Secretariat) && parties is [var anywhere] && !conditions.Any(condition => condition.Negated))
        {
            return new ParticipationQuestion(anywhere, [], read.Has(Cue.HowMany), read.Has(Cue.Matrix)) { WithSecretariat = true };
        }

        if (read.HasAny(Cue.Secretariat, Cue.Supports) && parties.Any(party => !party.IsState) && (read.Unread.Count == 0 || read.Has(Cue.Secretariat)))
        {
            return new ProcessListQuestion(conditions, read.Has(Cue.HowMany), [], read.Has(Cue.Matrix));
        }

        if (read.Has(Cue.Where) && !read.HasAny(Cue.AnyProcess, Cue.Members, Cue.Observers, Cue.Chair, Cue.Matrix, Cue.RoleOf))
        {
            return null;
        }

        var asksProcesses = read.HasAny(Cue.AnyProcess, Cue.TakesPart, Cue.Members, Cue.Observers, Cue.Interested, Cue.Chair, Cue.ViceChair, Cue.Chairs, Cue.Matrix);
        if ((!asksProcesses && (read.Unread.Count > 0 || read.Numbers.Count > 0)) || IsElsewhere(read, parties))
        {
            return null;
        }

        var roles = RolesOf(read);
        if (parties.Count == 1 && (conditions is not [_, _, ..] and not [{ Negated: true }] || !read.HasAny(Cue.AnyProcess, Cue.Where)))
        {
            return new ParticipationQuestion(parties[0], roles, read.Has(Cue.HowMany), read.Has(Cue.Matrix));
        }

        return asksProcesses && read.Unread.Count == 0 && (ListReading.AsksForProcesses(read) || (parties.Count > 1 && YesNo.IsAsked(read))) ? new ProcessListQuestion(conditions, read.Has(Cue.HowMany), [], read.Has(Cue.Matrix)) : null;
    }
}
