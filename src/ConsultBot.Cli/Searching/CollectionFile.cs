using System.Text.Json;
using ConsultBot.Core.Search;

namespace ConsultBot.Cli.Searching;

/// <summary>Reads the files of a collection; fields other than id, title and text are ignored.</summary>
internal static class CollectionFile
{
    /// <exception cref="InvalidDataException">A line has another form; the message has its number.</exception>
    public static async Task<List<CollectionText>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var texts = new List<CollectionText>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                texts.Add(Parse(line, number, file.Name));
            }
        }

        return texts;
    }

    public static async Task<HashSet<string>> ReadIdsAsync(FileInfo? file, CancellationToken cancellationToken) =>
        file is null ? [] : [.. await File.ReadAllLinesAsync(file.FullName, cancellationToken)];

    private static CollectionText Parse(string line, int number, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var title = root.TryGetProperty("title", out var heading) ? heading.GetString() ?? string.Empty : string.Empty;
            return new CollectionText(root.GetProperty("id").GetString()!, new SearchableText(title, root.GetProperty("text").GetString() ?? string.Empty, []));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"Line {number} of {name} is no {{\"id\",\"title\",\"text\"}}: {error.Message}", error);
        }
    }
}
