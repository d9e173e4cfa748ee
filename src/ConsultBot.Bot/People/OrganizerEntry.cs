namespace ConsultBot.Bot.People;

/// <summary>An organizer, by what a channel vouches for: channel and user, or tenant and the user's object id in it.</summary>
public sealed class OrganizerEntry
{
    /// <summary>The channel's id, such as "directline".</summary>
    public string Channel { get; set; } = "";

    /// <summary>The user's id in that channel.</summary>
    public string User { get; set; } = "";

    /// <summary>A Microsoft Entra tenant.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The user's object id in that tenant.</summary>
    public string AadObjectId { get; set; } = "";

    /// <summary>True when one of the pairs is whole.</summary>
    public bool IsComplete => (Channel.Length > 0 && User.Length > 0) || (Tenant.Length > 0 && AadObjectId.Length > 0);
}
