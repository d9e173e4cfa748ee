namespace ConsultBot.Core.People.Reading;

/// <summary>A sentence about people, read.</summary>
/// <param name="Kind">What it asks.</param>
public sealed record PeopleRequest(PeopleRequestKind Kind)
{
    /// <summary>The person named, in the words of the sentence.</summary>
    public string? Name { get; init; }

    /// <summary>The delegation named, in the words of the sentence.</summary>
    public string? Delegation { get; init; }

    public DelegationFunction? Function { get; init; }

    public PersonRole? Role { get; init; }

    public PersonField? Field { get; init; }

    /// <summary>What the field shall be, in the words of the sentence.</summary>
    public string? Value { get; init; }
}
