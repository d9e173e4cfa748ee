using System.Text.RegularExpressions;

namespace ConsultBot.Cli.Tests.Asking;

/// <summary>Whatever is sent, there is an answer, and what was sent does not become markup in it.</summary>
public sealed partial class NaughtyBatchTests : IDisposable
{
    private const int Count = 2_000;
    private const int LongestAnswer = 4_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Batch_NaughtyTexts_AreAllAnsweredShortAndEscaped()
    {
        var texts = new NaughtyTexts(seed: 20_261_121);
        var items = Enumerable.Range(0, Count).Select(_ => Enumerable.Range(0, 2).Select(_ => texts.Next()).ToArray()).ToList();
        var lines = items.Select((turns, at) => $$"""{"id":{{at}},"lang":"{{"en fr es".Split(' ')[at % 3]}}","turns":[{{string.Join(',', turns.Select(NaughtyTexts.Quote))}}]}""");
        _folder.Write("in.jsonl", string.Join('\n', lines));

        var result = await CliProcess.RunAsync(
            _folder.Root, _folder.PathOf("store"), "ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--storage", "memory");

        Assert.True(result.Error.Length == 0, result.Error[..Math.Min(3000, result.Error.Length)]);
        Assert.Equal(0, result.ExitCode);
        var replies = BatchReply.ReadAll(await File.ReadAllTextAsync(_folder.PathOf("out.jsonl")));
        Assert.Equal(Enumerable.Range(0, Count).Select(at => $"{at}"), replies.Select(reply => reply.Id));
        Assert.All(replies, reply => Assert.Equal(2, reply.Answers.Count));
        Assert.InRange(replies.Count(reply => reply.Citations.Count > 0), Count / 10, Count);
        Assert.All(replies.SelectMany(reply => reply.Answers), AssertHarmless);
    }

    private static void AssertHarmless(string answer)
    {
        Assert.InRange(answer.Length, 1, LongestAnswer);
        Assert.DoesNotMatch(Dangerous(), answer);
        Assert.DoesNotMatch(Unfilled(), answer);
    }

    /// <summary>HTML; a link or an image of Markdown; code; control characters and marks that turn the direction; halves of characters.</summary>
    [GeneratedRegex(@"[<>]|(?<!\\)\]\(|(?<!\\)`|[\0-\x09\x0B-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Dangerous();

    /// <summary>A slot of a sentence that was not filled.</summary>
    [GeneratedRegex(@"\{[A-Za-z0-9]*(:[a-z-]+)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Unfilled();
}
