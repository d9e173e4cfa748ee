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
[JsonDerivedType(typeof(Includes), "includes")]
public abstract record ProcessCondition(bool Negated)
{
    /// <summary>Listed under a region.</summary>
    public sealed record InRegion(string Region, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Has a subject among its main areas of discussion.</summary>
    public sealed record Discusses(string Topic, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Began in that year, before it or after it.</summary>
    public sealed record Began(YearRelation Relation, int Year, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Its secretariat is arranged in that way.</summary>
    public sealed record HasSecretariat(SecretariatKind Kind, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Somebody runs or supports its secretariat.</summary>
    public sealed record SecretariatBy(string Organisation, bool Negated = false) : ProcessCondition(Negated);

    /// <summary>Somebody takes part in it, in one of those roles (empty: any).</summary>
    public sealed record Includes(PartyRef Party, IReadOnlyList<Role> Roles, bool Negated = false) : ProcessCondition(Negated);
}
