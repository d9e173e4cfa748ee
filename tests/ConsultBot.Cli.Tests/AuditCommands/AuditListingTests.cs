using ConsultBot.Cli.AuditCommands;
using ConsultBot.Core.Audit;
using NodaTime;

namespace ConsultBot.Cli.Tests.AuditCommands;

public sealed class AuditListingTests
{
    [Theory]
    [InlineData(0, "Nothing is on record for this time.")]
    [InlineData(3, "3 entries.")]
    [InlineData(25, "The newest 10 entries; 15 older ones of this time are left out (--most).")]
    public async Task Write_MoreThanAreShown_KeepsTheNewestAndSaysSo(int count, string expected)
    {
        var lines = await WriteAsync(Enumerable.Range(0, count).Select(at => Entry($"p-{at}")), 10);

        Assert.Equal(expected, lines[^1]);
        Assert.Equal(Math.Min(10, count), lines.Length - 1);
        Assert.True(count == 0 || lines[^2].Contains($"p-{count - 1} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_ControlsInAnId_AreShownAsQuestionMarks()
    {
        var lines = await WriteAsync([Entry("directline:\u001B[2J\u0007x\n2026")], 10);

        Assert.Equal(2, lines.Length);
        Assert.Contains("directline:?[2J?x?2026", lines[0], StringComparison.Ordinal);
    }

    private static AuditEntry Entry(string who) => new(Instant.FromUtc(2026, 11, 21, 12, 0), who, "invite", "p-9", "directline");

    private static async Task<string[]> WriteAsync(IEnumerable<AuditEntry> entries, int most)
    {
        using var output = new StringWriter();
        await AuditListing.WriteAsync(entries.ToAsyncEnumerable(), most, output, CancellationToken.None);
        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
