namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>The audiences by their names.</summary>
public static class Audiences
{
    /// <summary>"participants" or "organizers".</summary>
    public static string Name(this Audience audience) => audience switch
    {
        Audience.Participants => "participants",
        Audience.Organizers => "organizers",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    /// <returns>The audience, or null when there is none of that name.</returns>
    public static Audience? Find(string? name) => name switch
    {
        "participants" => Audience.Participants,
        "organizers" => Audience.Organizers,
        _ => null,
    };
}
