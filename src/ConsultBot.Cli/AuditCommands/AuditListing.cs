using System.Globalization;
using ConsultBot.Core.Audit;

namespace ConsultBot.Cli.AuditCommands;

/// <summary>The audit log as lines.</summary>
internal static class AuditListing
{
    /// <param name="entries">The oldest first.</param>
    /// <param name="most">How many are shown: the newest. No more than these are held at a time.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task WriteAsync(IAsyncEnumerable<AuditEntry> entries, int most, TextWriter output, CancellationToken cancellationToken)
    {
        var (shown, older) = (new Queue<AuditEntry>(), 0);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            shown.Enqueue(entry);
            if (shown.Count > most)
            {
                shown.Dequeue();
                older++;
            }
        }

        foreach (var entry in shown)
        {
            await output.WriteLineAsync(Line(entry));
        }

        await output.WriteLineAsync(shown.Count == 0 ? "Nothing is on record for this time."
            : older == 0 ? $"{shown.Count} entries."
            : $"The newest {shown.Count} entries; {older} older ones of this time are left out (--most).");
    }

    private static string Line(AuditEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.At.ToDateTimeUtc():yyyy-MM-dd HH:mm:ss}Z  {Plain(entry.Who),-44}  {Plain(entry.From),-12}  {Plain(entry.Action)}  {Plain(entry.About)}").TrimEnd();

    /// <summary>A channel's user id is input: no control character of it reaches a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));
}
