namespace ConsultBot.Core.Knowledge;

/// <summary>A subject that processes discuss.</summary>
/// <param name="Id">Stable short id, such as "remittances".</param>
/// <param name="Name">How it is shown.</param>
/// <param name="Variants">Other words for it.</param>
public sealed record Topic(string Id, LocalText Name, LocalNames Variants);
