namespace ConsultBot.Cli.Asking;

/// <summary>Holds the conversations of a batch, one after the other, and writes a line of answers for each.</summary>
internal static class BatchRun
{
    public static async Task AskAsync(Conversations conversations, IReadOnlyList<BatchItem> items, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            var replies = await conversations.AskAsync(item.Turns, item.Locale, cancellationToken);
            await output.WriteAsync($"{BatchAnswer.Write(item.Id, replies)}\n");
        }
    }
}
