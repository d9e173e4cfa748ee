namespace ConsultBot.Core.Search.Ranking;

/// <summary>What an answer to a kind of question has in it.</summary>
internal enum AnswerSign
{
    None,

    /// <summary>A date or a year: "when".</summary>
    Date,

    /// <summary>A number, in digits or words: "how many".</summary>
    Number,

    /// <summary>A name that the question does not have: "who", "where".</summary>
    Name,

    /// <summary>A reason: "why".</summary>
    Reason,
}
