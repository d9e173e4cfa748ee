namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>Finds numbers that were typed as text, where the format itself knows of no list.</summary>
public static class TypedNumbers
{
    /// <returns>The same text in the same order; paragraphs and headings that begin with a number are known by it.</returns>
    public static IReadOnlyList<DocumentBlock> Read(IEnumerable<DocumentBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var runs = new NumberRuns();
        return [.. blocks.Select(block => Read(block, runs))];
    }

    private static DocumentBlock Read(DocumentBlock block, NumberRuns runs)
    {
        switch (block)
        {
            case HeadingBlock heading:
                runs.Leave();
                return heading.Number is null ? heading with { Number = PrintedNumber.FindInHeading(heading.Text) } : heading;
            case ParagraphBlock { Place: ParagraphPlace.Own } paragraph when PrintedNumber.Find(paragraph.Text) is { } number:
                var (known, level, list) = runs.Take(number);
                return new ItemBlock(paragraph.Text, paragraph.Separator, level, known, list);
            default:
                return block;
        }
    }
}
