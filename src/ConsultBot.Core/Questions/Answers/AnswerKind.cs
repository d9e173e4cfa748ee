namespace ConsultBot.Core.Questions.Answers;

/// <summary>What a reply is.</summary>
public enum AnswerKind
{
    /// <summary>Cited facts.</summary>
    Answered,

    /// <summary>An honest no, with what is held instead where there is something.</summary>
    Refused,

    /// <summary>One question back.</summary>
    Clarifying,

    /// <summary>A greeting, thanks, help: it states no fact of the knowledge.</summary>
    Courtesy,

    /// <summary>Cited facts that may not be what was asked for, and are said to be no more than the nearest.</summary>
    Nearest,
}
