namespace ConsultBot.Core.Workshops;

/// <summary>Where a workshop is.</summary>
/// <param name="Venue">Name of the house or room, or null while it isn't known.</param>
/// <param name="Address">Street and city, or null.</param>
/// <param name="City">The city alone, or null for an online workshop.</param>
/// <param name="State">Id of the host state, for its holidays; null for an online workshop.</param>
/// <param name="OnlineLink">An absolute https address, or null.</param>
public sealed record WorkshopPlace(string? Venue, string? Address, string? City, string? State, Uri? OnlineLink)
{
    public static WorkshopPlace Unknown { get; } = new(null, null, null, null, null);

    public bool IsKnown => Venue is not null || OnlineLink is not null;
}
