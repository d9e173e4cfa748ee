namespace ConsultBot.Core.People;

/// <summary>A place that holds something of people besides the list of people itself.</summary>
public interface IPersonalRecords
{
    /// <summary>What is held of a person, for the person to read.</summary>
    /// <returns>Name of each thing held, and its value in plain text; empty when nothing is.</returns>
    Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken);

    /// <summary>Removes it; what has to stay, such as a headcount, stays without the person. May run again after an interruption.</summary>
    Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken);
}
