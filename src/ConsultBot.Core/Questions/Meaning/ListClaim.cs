namespace ConsultBot.Core.Questions.Meaning;

/// <summary>What a question for yes or no says of those that meet its conditions.</summary>
public enum ListClaim
{
    /// <summary>Nothing: they are asked for.</summary>
    None,

    /// <summary>That there are any.</summary>
    Some,

    /// <summary>That all meet them.</summary>
    Every,
}
