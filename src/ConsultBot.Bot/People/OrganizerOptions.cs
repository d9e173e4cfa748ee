namespace ConsultBot.Bot.People;

/// <summary>Who organizes.</summary>
public sealed class OrganizerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "People";

    /// <summary>The organizers. Default: none; the command line serves operators.</summary>
    public IList<OrganizerEntry> Organizers { get; } = [];
}
