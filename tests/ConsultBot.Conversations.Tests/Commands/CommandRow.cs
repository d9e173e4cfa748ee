namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>How a command is given, and how it shows that it was obeyed.</summary>
/// <param name="Name">As the registry has it.</param>
/// <param name="Says">The sentence.</param>
/// <param name="Shows">Stands in the reply when the bot did it, whoever asked, and in no other reply; several, of which one does, with a bar between.</param>
/// <param name="Before">What has to be said first.</param>
internal sealed record CommandRow(string Name, string Says, string Shows, params IReadOnlyList<string> Before)
{
    /// <summary>What a button sends in place of words, as JSON.</summary>
    public string? Presses { get; init; }

    public bool IsDoneBy(string reply) => Shows.Split('|').Any(sign => reply.Contains(sign, StringComparison.Ordinal));
}
