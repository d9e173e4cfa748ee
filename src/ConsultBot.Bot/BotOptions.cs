using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Bot;

/// <summary>How the bot talks.</summary>
public sealed class BotOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>Characters that a message may have; a longer one is answered with the limit. Default 4,000.</summary>
    [Range(100, 20_000)]
    public int MaxMessageLength { get; set; } = 4_000;

    /// <summary>Seconds after which somebody who has no answer yet is told that it takes long. Default 12.</summary>
    [Range(2, 15)]
    public int NoticeAfterSeconds { get; set; } = 12;

    /// <summary>The folder with messages/ and phrases/. Default: "dialogs" beside the program.</summary>
    public string DialogsFolder { get; set; } = "";

    /// <summary>The file of host states, their zones and holidays. Default: "calendars/hosts.json" beside the program.</summary>
    public string HostsFile { get; set; } = "";

    /// <summary>The file, with the default filled in.</summary>
    public string HostsPath => HostsFile.Length > 0 ? HostsFile : Path.Combine(AppContext.BaseDirectory, "calendars", "hosts.json");

    /// <summary>The folder, with the default filled in.</summary>
    public string DialogsPath => DialogsFolder.Length > 0 ? DialogsFolder : Path.Combine(AppContext.BaseDirectory, "dialogs");
}
