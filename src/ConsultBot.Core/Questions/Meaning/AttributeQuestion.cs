namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Who chairs the Bali Process?", "members and secretariat of MIDSA and MIDWA".</summary>
/// <param name="Processes">Ids, in order of mention; at least one.</param>
/// <param name="Attributes">At least one.</param>
/// <param name="Filter">For lists of parties: which of them.</param>
/// <param name="Item">"The first priority": which item of the list, counted from 1; 0 for all, -1 for the last.</param>
public sealed record AttributeQuestion(
    IReadOnlyList<string> Processes,
    IReadOnlyList<ProcessAspect> Attributes,
    PartyFilter Filter = PartyFilter.Everyone,
    int Item = 0) : Question
{
    /// <summary>It is asked whether there is one: that the sources name none answers it.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>What is said of the processes, if yes or no is asked ("was MIDSA founded before 2001?"); empty otherwise.</summary>
    public IReadOnlyList<ProcessCondition> Claims { get; init; } = [];

    /// <summary>Ids of the topics that a process is asked to have or not ("does MIDSA discuss HIV?"); empty otherwise.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}
