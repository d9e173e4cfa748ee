namespace ConsultBot.Cli.Asking;

/// <summary>One conversation of a batch.</summary>
/// <param name="Id">JSON, as it stands in the input: it comes back as it came.</param>
/// <param name="Locale">Language of the person; one that the bot does not speak is answered in English.</param>
/// <param name="Turns">What the person writes, one message after the other.</param>
internal sealed record BatchItem(string Id, string Locale, IReadOnlyList<string> Turns);
