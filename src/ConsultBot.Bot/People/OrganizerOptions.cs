namespace ConsultBot.Bot.People;

/// <summary>Who organizes without an invitation.</summary>
public sealed class OrganizerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "People";

    /// <summary>The organizers. Default: none; those who are invited as organizers need no entry.</summary>
    public IList<OrganizerEntry> Organizers { get; } = [];

    /// <summary>The admins, who are organizers too. Default: none; "consultbot invite --role admin" makes the first.</summary>
    public IList<OrganizerEntry> Admins { get; } = [];
}
