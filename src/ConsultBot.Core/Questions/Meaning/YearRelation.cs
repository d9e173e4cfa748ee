namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How a beginning lies to a year.</summary>
public enum YearRelation
{
    In,
    Before,
    After,
}
