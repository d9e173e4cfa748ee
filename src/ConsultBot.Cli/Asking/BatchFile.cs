using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.Asking;

/// <summary>The files of a batch, looked at before anything is asked.</summary>
internal static class BatchFile
{
    /// <returns>The items in their order; none when no batch is asked. Empty lines are passed over.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is faulty; the message has its number.</exception>
    public static async Task<IReadOnlyList<BatchItem>> ReadAsync(AskRequest request, CancellationToken cancellationToken)
    {
        if (request.Batch is not { } input)
        {
            return [];
        }

        if (!input.Exists)
        {
            throw new FileNotFoundException($"There is no file {input.FullName}.");
        }

        var items = new List<BatchItem>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(input.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                items.Add(BatchLine.Read(line, $"{input.Name}, line {number}", request.Language.Code()));
            }
        }

        return items;
    }

    /// <exception cref="IOException">The answers cannot go where they are meant to go.</exception>
    public static void CheckOutput(AskRequest request)
    {
        if (request.Output?.Directory is { Exists: false } folder)
        {
            throw new DirectoryNotFoundException($"There is no folder {folder.FullName} for the answers.");
        }

        if (request.Output is { } output && output.FullName == request.Batch?.FullName)
        {
            throw new IOException("--out names the file of --batch: the questions would be lost.");
        }
    }
}
