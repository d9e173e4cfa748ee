namespace ConsultBot.Core.Workshops;

/// <summary>What participants see of who else comes. Organizers see all.</summary>
public enum ListVisibility
{
    Nothing,
    Delegations,
    Names,
}
