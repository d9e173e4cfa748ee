using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Reads the conditions that a question sets on processes.</summary>
internal static class ProcessConditions
{
    public static IReadOnlyList<ProcessCondition> Of(ReadQuestion read, KnowledgeBase knowledge)
    {
        var subjects = Topics(read).ToList();
        IEnumerable<ProcessCondition> common = [.. Regions(read, knowledge), .. Alternatives(read, subjects), .. YearConditions.Of(read, knowledge), .. CountConditions.Of(read)];
        if (read.ListsRoles() && PartyReading.PartiesOf(read) is [var only])
        {
            return [.. common, .. AnyRole(read, only)];
        }

        var parties = Parties(read).ToList();
        return [.. common, .. Secretariats(read), .. Chairs(read, [.. parties.Select(party => party.Condition)]), .. Alternatives(read, parties)];
    }

    /// <summary>"UNHCR is neither member, observer nor secretariat": one party, in any of the roles that are listed.</summary>
    private static IEnumerable<ProcessCondition> AnyRole(ReadQuestion read, PartyRef party)
    {
        var mention = read.Entities.First(entity => entity.Id == party.Id);
        var negated = read.IsNegated(mention.First) || read.IsRoleNegated(mention);
        var includes = new ProcessCondition.Includes(party, PartyReading.RolesOf(read), negated);
        if (party.IsState || !read.Has(Cue.Secretariat))
        {
            return [includes];
        }

        var secretariat = new ProcessCondition.SecretariatBy(party.Id, negated);
        return negated ? [includes, secretariat] : [new ProcessCondition.AnyOf([includes, secretariat])];
    }

    /// <summary>"Trafficking or smuggling but not return": what an "or" joins is one condition; "neither A nor B" are two.</summary>
    private static IEnumerable<ProcessCondition> Alternatives(ReadQuestion read, IEnumerable<(int At, ProcessCondition Condition)> found)
    {
        var runs = new List<List<(int At, ProcessCondition Condition)>>();
        foreach (var item in found.OrderBy(item => item.At))
        {
            if (runs is [.., var run] && GoesOn(read, run[^1], item))
            {
                run.Add(item);
            }
            else
            {
                runs.Add([item]);
            }
        }

        return runs.SelectMany(run => HasBetween(read, Cue.Or, run[0].At, run[^1].At) && !read.Has(Cue.Both)
            ? [new ProcessCondition.AnyOf([.. run.Select(item => item.Condition)])]
            : run.Select(item => item.Condition));
    }

    /// <summary>Nothing but a comma or an "or" stands between the two: "asylum, refugees or return".</summary>
    private static bool GoesOn(ReadQuestion read, (int At, ProcessCondition Condition) last, (int At, ProcessCondition Condition) next) =>
        !last.Condition.Negated && !next.Condition.Negated && !HasBetween(read, Cue.And, last.At, next.At) && !HasBetween(read, Cue.But, last.At, next.At);

    private static bool HasBetween(ReadQuestion read, Cue cue, int from, int to) => read.Cues.Any(mention => mention.Cue == cue && mention.First > from && mention.End <= to);

    private static IEnumerable<ProcessCondition> Regions(ReadQuestion read, KnowledgeBase knowledge) =>
        read.RegionsOfProcesses().Select(region => (knowledge.ListedUnder(region.Id), read.IsNegated(region.First))).Distinct()
            .Select(region => new ProcessCondition.InRegion(region.Item1, region.Item2));

    private static IEnumerable<(int At, ProcessCondition Condition)> Topics(ReadQuestion read) =>
        read.Mentions(EntityKind.Topic).Select(topic => (topic.First, (ProcessCondition)new ProcessCondition.Discusses(topic.Id, read.IsNegated(topic.First))));

    private static IEnumerable<ProcessCondition> Secretariats(ReadQuestion read)
    {
        var bodies = read.Mentions(EntityKind.Organisation);
        if (read.Find(Cue.Secretariat) is not { } secretariat)
        {
            return read.Has(Cue.Supports) && !read.Has(Cue.Observers) ? bodies.SelectMany(body => Support(read, body)) : [];
        }

        if (bodies.Count > 0 && !IsOther(read))
        {
            return read.Has(Cue.Supports)
                ? bodies.SelectMany(body => Support(read, body))
                : bodies.Select(body => new ProcessCondition.SecretariatBy(body.Id, read.IsNegated(body.First) || read.IsNegated(secretariat.First)));
        }

        var none = read.IsNegated(secretariat.First);
        return none && !read.Has(Cue.Own) ? [new ProcessCondition.HasSecretariat(SecretariatKind.None)]
            : read.Has(Cue.Own) ? [new ProcessCondition.HasSecretariat(SecretariatKind.Own, none)]
            : [new ProcessCondition.HasSecretariat(SecretariatKind.None, Negated: true)];
    }

    /// <summary>What a body does not support has it for no secretariat either.</summary>
    private static IEnumerable<ProcessCondition> Support(ReadQuestion read, EntityMention body) =>
        read.IsNegated(body.First) || read.IsVerbNegated(read.Find(Cue.Supports)!)
            ? [new ProcessCondition.SecretariatBy(body.Id, Negated: true), new ProcessCondition.Supported(body.Id, Negated: true)]
            : [new ProcessCondition.Supported(body.Id)];

    /// <summary>"Without a secretariat, with UNHCR as an observer": the body stands in a role of its own.</summary>
    private static bool IsOther(ReadQuestion read) => read.HasAny(Cue.Observers, Cue.Participants, Cue.Members);

    private static IEnumerable<ProcessCondition> Chairs(ReadQuestion read, List<ProcessCondition> parties)
    {
        var isParty = parties.Any(condition => condition is ProcessCondition.Includes { Roles: [Role.Chair, ..] } or ProcessCondition.IncludesRegion { Roles: [Role.Chair, ..] });
        return read.Find(Cue.Chair) is { } chair && !isParty ? [new ProcessCondition.HasChair(read.IsNegated(chair.First) || read.IsNegated(chair.End))] : [];
    }

    private static IEnumerable<(int At, ProcessCondition Condition)> Parties(ReadQuestion read)
    {
        var bySecretariat = read.HasAny(Cue.Secretariat, Cue.Supports) && !IsOther(read);
        foreach (var mention in read.Entities.Where(entity => entity.Kind == EntityKind.State || (entity.Kind == EntityKind.Organisation && !bySecretariat)))
        {
            var party = new PartyRef(mention.Kind == EntityKind.State, mention.Id);
            yield return (mention.First, new ProcessCondition.Includes(party, read.RolesAt(mention), read.IsNegated(mention.First) || read.IsRoleNegated(mention)));
        }

        foreach (var region in read.RegionsOfParties())
        {
            var (roles, negated) = (read.RolesAt(region), read.IsNegated(region.First));
            yield return (region.First, read.IsAlone(region) ? new ProcessCondition.OnlyOfRegion(region.Id, roles.Count > 0 ? roles : [Role.Member], negated) : new ProcessCondition.IncludesRegion(region.Id, roles, negated));
        }
    }
}
