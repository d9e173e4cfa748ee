namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How a count lies to a number.</summary>
public enum CountRelation
{
    Exactly,
    MoreThan,
    FewerThan,
    AtLeast,
    AtMost,
}
