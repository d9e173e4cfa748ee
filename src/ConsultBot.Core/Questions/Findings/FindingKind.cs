namespace ConsultBot.Core.Questions.Findings;

/// <summary>What a finding was made of.</summary>
internal enum FindingKind
{
    Passage,
    Term,
    Event,
    Disagreement,
    Understanding,

    /// <summary>A note, an aim or the priorities of a process.</summary>
    Note,
}
