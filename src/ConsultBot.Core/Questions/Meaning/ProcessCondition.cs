using System.Text.Json.Serialization;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>A condition on a process.</summary>
/// <param name="Negated">True for "not".</param>
[JsonDerivedType(typeof(InRegion), "region")]
[JsonDerivedType(typeof(Discusses), "discusses")]
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(HasSecretariat), "secretariat")]
[JsonDerivedType(typeof(SecretariatBy), "secretariatBy")]
[JsonDerivedType(typeof(Supported), "supported")]
[JsonDerivedType(typeof(HasChair), "chair")]
[JsonDerivedType(typeof(Counts), "counts")]
[JsonDerivedType(typeof(Includes), "includes")]
[JsonDerivedType(typeof(IncludesRegion), "includesRegion")]
[JsonDerivedType(typeof(OnlyOfRegion), "onlyOfRegion")]
[JsonDerivedType(typeof(AnyOf), "anyOf")]
public abstract record ProcessCondition(bool Negated)
{
    /// <summary>What holds of a process where this does not.</summary>
    public virtual ProcessCondition Opposite() => this with { Negated = !Negated };

    /// <summary>Listed under a region.</summary>
    public sealed record InRegion(string Region, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Has a subject among its main areas of discussion.</summary>
    public sealed record Discusses(string Topic, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Began in that relation to a year.</summary>
    /// <param name="Through">The last year of <see cref="YearRelation.Between"/>; 0 otherwise.</param>
    public sealed record Began(YearRelation Relation, int Year, int Through = 0, bool Negated = false) : ProcessCondition(Negated)
    {
        /// <summary>"Not before 1996" is since then.</summary>
        public override Began Opposite() => Relation switch
        {
            YearRelation.Before => this with { Relation = YearRelation.Since },
            YearRelation.After => this with { Relation = YearRelation.Until },
            YearRelation.Since => this with { Relation = YearRelation.Before },
            YearRelation.Until => this with { Relation = YearRelation.After },
            _ => this with { Negated = !Negated },
        };
    }

    /// <summary>Its secretariat is arranged in that way.</summary>
    public sealed record HasSecretariat(SecretariatKind Kind, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Somebody is its secretariat or acts as it, alone or with others.</summary>
    public sealed record SecretariatBy(string Organisation, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Somebody supports it without being its secretariat.</summary>
    public sealed record Supported(string Organisation, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>The sources name somebody who chairs it.</summary>
    public sealed record HasChair(bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Has that many members, observers, topics or priorities.</summary>
    public sealed record Counts(ProcessAspect What, CountRelation Relation, int Number, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Somebody takes part in it, in one of those roles (empty: any).</summary>
    public sealed record Includes(PartyRef Party, IReadOnlyList<Role> Roles, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Some state of a geographic region takes part in it, in one of those roles (empty: any).</summary>
    public sealed record IncludesRegion(string Region, IReadOnlyList<Role> Roles, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>All who take part in it in one of those roles are states of a geographic region, and there is one at least.</summary>
    public sealed record OnlyOfRegion(string Region, IReadOnlyList<Role> Roles, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Meets one of several conditions at least.</summary>
    public sealed record AnyOf(IReadOnlyList<ProcessCondition> Conditions, bool Negated = false) : ProcessCondition(Negated);
}
