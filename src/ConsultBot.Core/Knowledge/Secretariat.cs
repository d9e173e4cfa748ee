namespace ConsultBot.Core.Knowledge;

/// <summary>Who does the secretarial work of a process.</summary>
/// <param name="Kind">What kind of arrangement it is.</param>
/// <param name="Parties">Those who run or support it.</param>
/// <param name="Text">One or two sentences of our own.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Secretariat(SecretariatKind Kind, IReadOnlyList<Party> Parties, LocalText Text, Evidence Evidence);
