using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Whether a process meets a condition, and the condition in words.</summary>
internal sealed class ConditionSentences(KnowledgeBase knowledge)
{
    public bool Holds(Process process, ProcessCondition condition) => FindVerdict(process, condition) == true;

    /// <returns>Null when the sources do not say: what has no year began neither before 2000 nor after.</returns>
    public bool? FindVerdict(Process process, ProcessCondition condition) => FindFact(process, condition) is { } fact ? fact != condition.Negated : null;

    private bool? FindFact(Process process, ProcessCondition condition) => condition switch
    {
        ProcessCondition.InRegion region => process.Region == region.Region,
        ProcessCondition.Discusses topic => process.Topics.Count == 0 ? null : process.Topics.Any(listed => listed.Topic == topic.Topic),
        ProcessCondition.Began began => process.Start is { } start ? Fits(start.Year, began) : null,
        ProcessCondition.HasSecretariat secretariat => process.Secretariat is { } known ? known.Kind == secretariat.Kind : null,
        ProcessCondition.SecretariatBy by => process.Secretariat?.IsRunBy(by.Organisation),
        ProcessCondition.Supported by => process.Secretariat is { } known ? IsBehind(process, by.Organisation) && !known.IsRunBy(by.Organisation) : null,
        ProcessCondition.HasChair => process.Rosters.Any(roster => RosterSentences.IsChair(roster.Role)),
        ProcessCondition.Counts counts => ListAnswers.CountOf(process, counts.What) is > 0 and var count ? Fits(count, counts.Relation, counts.Number) : null,
        ProcessCondition.Includes includes => MembershipAnswers.Rosters(process, includes.Party, includes.Roles).Count > 0,
        ProcessCondition.IncludesRegion region => PartiesIn(process, region.Roles).Any(party => LiesIn(party, region.Region)),
        ProcessCondition.OnlyOfRegion region => PartiesIn(process, region.Roles).ToList() is [_, ..] parties && parties.TrueForAll(party => LiesIn(party, region.Region)),
        ProcessCondition.AnyOf any => any.Conditions.Any(one => Holds(process, one)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public Argument Describe(ProcessCondition condition)
    {
        var suffix = condition.Negated ? ".Not" : string.Empty;
        return new Argument.Inner(condition switch
        {
            ProcessCondition.InRegion region => Phrase.Of("Condition.Region" + suffix, ("region", RegionName(region.Region))),
            ProcessCondition.Discusses topic => Phrase.Of("Condition.Topic" + suffix, ("topic", new Argument.Name(knowledge.GetTopic(topic.Topic).Name))),
            ProcessCondition.Began began => Phrase.Of("Condition.Began." + began.Relation + suffix, ("year", Year(began.Year)), ("through", Year(began.Through))),
            ProcessCondition.HasSecretariat secretariat => Phrase.Of("Condition.Secretariat." + secretariat.Kind + suffix),
            ProcessCondition.SecretariatBy by => Phrase.Of("Condition.SecretariatBy" + suffix, ("party", Naming.Of(knowledge.GetOrganisation(by.Organisation)))),
            ProcessCondition.Supported by => Phrase.Of("Condition.Supported" + suffix, ("party", Naming.Of(knowledge.GetOrganisation(by.Organisation)))),
            ProcessCondition.HasChair => Phrase.Of("Condition.Chair" + suffix),
            ProcessCondition.Counts counts => Phrase.Of("Condition.Counts" + suffix,
                ("number", new Argument.Inner(Phrase.Of("Condition.Counts." + counts.Relation, ("number", new Argument.Number(counts.Number))))),
                ("what", new Argument.Inner(Phrase.Of("Counted." + counts.What)))),
            ProcessCondition.Includes includes => Listing("Condition.Includes", suffix, includes.Roles, ("party", Naming.Of(knowledge, includes.Party))),
            ProcessCondition.IncludesRegion region => Listing("Condition.IncludesRegion", suffix, region.Roles, ("region", RegionName(region.Region))),
            ProcessCondition.OnlyOfRegion region => Phrase.Of("Condition.OnlyOfRegion" + suffix, ("region", RegionName(region.Region)), ("roles", Naming.Roles(region.Roles))),
            ProcessCondition.AnyOf any => Phrase.Of("Condition.AnyOf", ("conditions", Naming.Series(any.Conditions.Select(Describe), sorted: false))),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        });
    }

    private static Phrase Listing(string key, string suffix, IReadOnlyList<Role> roles, (string Name, Argument Value) whom) =>
        roles.Any(RosterSentences.IsChair) ? Phrase.Of(key + ".Chair" + suffix, whom)
        : roles.Count == 0 ? Phrase.Of(key + suffix, whom)
        : Phrase.Of(key + ".As" + suffix, whom, ("roles", Naming.Roles(roles)));

    private static bool IsBehind(Process process, string organisation) => process.Secretariat?.Parties.Any(party => party.Organisation == organisation) == true;

    private static IEnumerable<Party> PartiesIn(Process process, IReadOnlyList<Role> roles) =>
        process.Rosters.Where(roster => roles.Count == 0 || roles.Contains(roster.Role)).SelectMany(roster => roster.Parties);

    private bool LiesIn(Party party, string region) => party.State is { } state && knowledge.LiesIn(party.Through ?? state, region);

    private static bool Fits(int year, ProcessCondition.Began began) => began.Relation switch
    {
        YearRelation.Before => year < began.Year,
        YearRelation.After => year > began.Year,
        YearRelation.Since => year >= began.Year,
        YearRelation.Until => year <= began.Year,
        YearRelation.Between => year >= began.Year && year <= began.Through,
        _ => year == began.Year,
    };

    /// <summary>Whether a count lies so to a number.</summary>
    public static bool Fits(int count, CountRelation relation, int number) => relation switch
    {
        CountRelation.MoreThan => count > number,
        CountRelation.FewerThan => count < number,
        CountRelation.AtLeast => count >= number,
        CountRelation.AtMost => count <= number,
        _ => count == number,
    };

    private Argument.Words RegionName(string region) => new(knowledge.GetRegion(region).Name);

    private static Argument.Number Year(int year) => new(year) { IsYear = true };
}
