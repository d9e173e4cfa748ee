using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Web.DirectLine;

/// <summary>Section "DirectLine" of the configuration.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>Minutes that a token is good for; clients refresh it every 15. Default 30.</summary>
    [Range(16, 240)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Hours after which a token cannot be refreshed any more and a new conversation begins. Default 12.</summary>
    [Range(1, 168)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Seconds that the address of a stream is good for. Default 60.</summary>
    [Range(5, 300)]
    public int TicketSeconds { get; set; } = 60;

    /// <summary>Bytes of a request body. Default 256 KiB, as Azure's.</summary>
    [Range(4 * 1024, 256 * 1024)]
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>Levels of nesting in a request body. Default 32.</summary>
    [Range(8, 64)]
    public int JsonDepth { get; set; } = 32;

    /// <summary>Seconds after which an open stream looks for what another instance wrote. Default 2.</summary>
    [Range(1, 60)]
    public int StreamPollSeconds { get; set; } = 2;

    /// <summary>Seconds that a stop waits for running turns. Default 10.</summary>
    [Range(0, 60)]
    public int DrainSeconds { get; set; } = 10;

    /// <summary>Origins besides the bot's own host whose pages may talk to it, such as "https://www.example.org". Default none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>The bot's id in conversations.</summary>
    [Required]
    public string BotId { get; set; } = "consultbot";

    /// <summary>The bot's name as clients show it.</summary>
    [Required]
    public string BotName { get; set; } = "ConsultBot";
}
