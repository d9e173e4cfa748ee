namespace ConsultBot.Core.Knowledge;

/// <summary>Who does the secretarial work of a process.</summary>
/// <param name="Kind">What kind of arrangement it is.</param>
/// <param name="Parties">Those who run or support it.</param>
/// <param name="Text">One or two sentences of our own.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Secretariat(SecretariatKind Kind, IReadOnlyList<Party> Parties, LocalText Text, Evidence Evidence)
{
    /// <summary>True when the organisation is the secretariat or acts as it, alone or with others; false when it only helps, which beside a process's own
    /// secretariat is what its note tells.</summary>
    public bool IsRunBy(string organisation) => Parties.Any(party => party.Organisation == organisation && (Kind == SecretariatKind.Hosted || (Kind == SecretariatKind.Own && party.Note is null)));
}
