using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Bot.Teams;

/// <summary>Section "Teams" of the configuration: what a message to Teams may hold. The vendor's pages differ; the defaults keep to the lowest figures.</summary>
public sealed class TeamsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Teams";

    /// <summary>Bytes of a message, counted as UTF-16 with its cards. Default 25 KiB.</summary>
    [Range(4 * 1024, 100 * 1024)]
    public int MessageBytes { get; set; } = 25 * 1024;

    /// <summary>Buttons of a message. Default 6.</summary>
    [Range(1, 6)]
    public int Buttons { get; set; } = 6;

    /// <summary>Citations that are marked as such besides standing in the text. Default 20.</summary>
    [Range(0, 20)]
    public int Citations { get; set; } = 20;

    /// <summary>Results that a search from the compose box shows. Default 8.</summary>
    [Range(1, 25)]
    public int SearchResults { get; set; } = 8;

    /// <summary>Milliseconds of a turn before "is typing" is shown. Default 1,000.</summary>
    [Range(100, 10_000)]
    public int TypingAfterMilliseconds { get; set; } = 1000;
}
