namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How a beginning lies to a year.</summary>
public enum YearRelation
{
    In,
    Before,
    After,

    /// <summary>In that year or later.</summary>
    Since,

    /// <summary>In that year or earlier.</summary>
    Until,

    /// <summary>From one year to another, both included.</summary>
    Between,
}
