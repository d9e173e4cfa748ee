namespace ConsultBot.Core.Knowledge;

/// <summary>Who stands in a role: a state, an organisation, or a group that has no entry of its own (such as NGO partners).</summary>
/// <param name="State">Id of a state, or null.</param>
/// <param name="Organisation">Id of an organisation, or null.</param>
/// <param name="Group">A described group, or null.</param>
/// <param name="Through">Id of the territory through which a state takes part, or null: France takes part in one process through New Caledonia.</param>
/// <param name="Place">Where an office sits, or null.</param>
/// <param name="Note">What the source adds in brackets, or null.</param>
public sealed record Party(string? State, string? Organisation, LocalText? Group, string? Through, LocalText? Place, LocalText? Note);
