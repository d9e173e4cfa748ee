using System.Text.RegularExpressions;
using ConsultBot.Cli.Documents.Html;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ConsultBot.Cli.Documents.MarkdownText;

/// <summary>Reads Markdown as the page that it is rendered to, with tables and footnotes; the data at the head of the file are apparatus.</summary>
internal static partial class MarkdownBlocks
{
    // Struck-out text stays text: only HTML's own <del> says that it was deleted.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseListExtras().UseDefinitionLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Superscript).Build();

    public static BlockReading Read(string text, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var front = FrontMatter().Match(text);
        string html;
        try
        {
            html = Markdown.ToHtml(KeepNotes(text[front.Length..]), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses to go deeper than it can without danger for the stack.
            return BlockReading.Refused(new DocumentProblem(DocumentProblemKind.TooDeep, "Its lists, quotations or brackets stand too deep inside each other; take some of them apart."));
        }

        var reading = HtmlBlocks.Read(html, limits, cancellationToken);
        if (reading.Problem is not null || front.Groups["data"].Value.Trim() is not { Length: > 0 } data)
        {
            return reading;
        }

        var writer = new BlockWriter();
        writer.Add(new NamedBlock(data, string.Empty, PassageKind.Apparatus, "Front matter"));
        foreach (var block in reading.Blocks)
        {
            writer.Add(block);
        }

        return reading with { Blocks = writer.Blocks };
    }

    /// <summary>A note that nothing refers to would not be rendered; escaped, it is a paragraph.</summary>
    private static string KeepNotes(string text) => NoteStart().Replace(text, start =>
        text.IndexOf(start.Value[..^1], StringComparison.Ordinal) == start.Index && text.IndexOf(start.Value[..^1], start.Index + start.Length, StringComparison.Ordinal) < 0 ? "\\" + start.Value : start.Value);

    [GeneratedRegex(@"^\[\^[^\]\s]{1,60}\]:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^---[ \t]*\r?\n(?<data>(?:.*\r?\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();
}
