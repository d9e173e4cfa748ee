namespace ConsultBot.Core.Commands;

/// <summary>Something that the bot can be told or asked to do.</summary>
/// <param name="Name">Area and command, such as "Workshop.Announce".</param>
/// <param name="Right">Who may.</param>
public sealed record CommandEntry(string Name, CommandRight Right);
