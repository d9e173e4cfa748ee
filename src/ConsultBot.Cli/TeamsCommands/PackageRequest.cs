namespace ConsultBot.Cli.TeamsCommands;

/// <summary>What makes a package one's own.</summary>
/// <param name="AppId">The bot's app id.</param>
/// <param name="Host">The bot's host name, without scheme or path.</param>
/// <param name="Version">Of the package, as 1.0.0; a higher one replaces the installed one.</param>
/// <param name="Developer">Who offers the bot, at most 32 characters.</param>
/// <param name="Website">Pages that the manifest names; null: the bot's own.</param>
internal sealed record PackageRequest(Guid AppId, string Host, string Version, string Developer, string? Website, string? Privacy, string? Terms);
