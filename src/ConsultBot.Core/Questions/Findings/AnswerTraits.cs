namespace ConsultBot.Core.Questions.Findings;

/// <summary>What a question asks for by its form, and what a finding has.</summary>
[Flags]
internal enum AnswerTraits
{
    None = 0,

    /// <summary>A year, or a fuller date.</summary>
    Date = 1,

    /// <summary>A number that is no year, in figures or in words.</summary>
    Number = 2,

    /// <summary>A place that it says something happened in, or a state or region.</summary>
    Place = 4,

    /// <summary>A state.</summary>
    State = 8,

    /// <summary>An organisation.</summary>
    Organisation = 16,

    /// <summary>An amount of money.</summary>
    Amount = 32,
}
