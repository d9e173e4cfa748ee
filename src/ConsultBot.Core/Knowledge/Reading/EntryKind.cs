namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>What an id stands for.</summary>
internal enum EntryKind
{
    Source,
    State,
    Organisation,
    Topic,
    Region,
    Process,
    Passage,
    Term,
    Event,
    Disagreement,
}
