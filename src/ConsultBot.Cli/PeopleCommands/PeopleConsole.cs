namespace ConsultBot.Cli.PeopleCommands;

/// <summary>Where the commands about people write.</summary>
/// <param name="Output">Gets what was asked for.</param>
/// <param name="Error">Gets what is wrong.</param>
internal sealed record PeopleConsole(TextWriter Output, TextWriter Error);
