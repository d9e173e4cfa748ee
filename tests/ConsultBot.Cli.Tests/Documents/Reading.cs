using ConsultBot.Cli.Documents;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Tests.Documents;

/// <summary>Reads files as the command does, with limits that tests can afford to pass.</summary>
internal static class Reading
{
    public static DocumentDetails Details { get; } = new(
        new Source("note", "Note", null, [], "IOM", new PartialDate(2002), ["en"], []), Language.English, Audience.Participants, Binding: null);

    public static async Task<DocumentReading> OfBytesAsync(string name, byte[] bytes, DocumentLimits? limits = null)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf(name), bytes);
        return await DocumentFile.ReadAsync(folder.PathOf(name), Details, limits ?? new DocumentLimits(), null, CancellationToken.None);
    }

    public static Task<DocumentReading> OfTextAsync(string name, string text) => OfBytesAsync(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <exception cref="InvalidOperationException">The file was refused.</exception>
    public static async Task<OfficialDocument> DocumentAsync(string name, string text)
    {
        var reading = await OfTextAsync(name, text);
        return reading.Document ?? throw new InvalidOperationException(reading.Problems[0].Reason);
    }

    /// <summary>"locator: text" a passage, lines of a text joined by " / ".</summary>
    public static IEnumerable<string> Lines(OfficialDocument document) =>
        document.Passages.Select(passage => $"{passage.Locator}: {passage.Text.Replace("\n", " / ", StringComparison.Ordinal)}");
}
