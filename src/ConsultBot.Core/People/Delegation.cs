namespace ConsultBot.Core.People;

/// <summary>For whom a person attends.</summary>
public sealed record Delegation
{
    /// <summary>Longest name of a delegation that the knowledge base does not have.</summary>
    public const int NameCharacters = 120;

    /// <param name="kind">Where the name comes from.</param>
    /// <param name="id">The id of a state or organisation; a name of one line for <see cref="DelegationKind.Other"/>.</param>
    /// <exception cref="ArgumentException">The id is empty, too long, or has control characters.</exception>
    public Delegation(DelegationKind kind, string id)
    {
        if (!PersonName.IsUsable(id, NameCharacters))
        {
            throw new ArgumentException($"A delegation has at most {NameCharacters} characters, all on one line.", nameof(id));
        }

        (Kind, Id) = (kind, id);
    }

    public DelegationKind Kind { get; }

    public string Id { get; }

    /// <summary>The same for the same delegation: a key for lists and counts.</summary>
    public string Key => $"{Kind}:{Id}";
}
