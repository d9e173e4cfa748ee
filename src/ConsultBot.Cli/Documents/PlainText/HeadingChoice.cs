using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Decides which chunks of a text are headings, by their looks and by what follows.</summary>
internal sealed class HeadingChoice(IReadOnlyList<TextChunk> chunks, Func<TextChunk, bool> isApparatus)
{
    private const int LongestChain = 3;

    private readonly HeadingLevels _levels = new();
    private bool _onTitlePage = true;
    private bool _inNumberedText;

    /// <summary>Among numbered paragraphs and rows short lines are no headings without a stronger sign.</summary>
    public void PassItem(PrintedNumber number) => _inNumberedText |= number.Style is NumberStyle.Arabic;

    /// <returns>The level (0 on the title page) and number; null when the chunk is no heading.</returns>
    public (int Level, PrintedNumber? Number)? Find(int at, NumberRuns runs, bool inEndnotes)
    {
        var chunk = chunks[at];
        _onTitlePage &= !chunk.IsLong && PrintedNumber.Find(chunk.Text) is null;
        if (HeadingSigns.OpensPart(chunk) && chunk.Lines.Count <= 3)
        {
            _levels.Restart();
            return Take(chunk, null);
        }

        var number = PrintedNumber.FindInHeading(chunk.Plain);
        if (number is not null && HeadingSigns.MayBeNumbered(chunk) && IsFollowedByBody(at, number) && !inEndnotes)
        {
            return Take(chunk, number);
        }

        return number is null && PrintedNumber.Find(chunk.Text) is null && IsUnnumbered(at, runs, inEndnotes) ? TakeUnnumbered(at) : null;
    }

    private bool IsUnnumbered(int at, NumberRuns runs, bool inEndnotes)
    {
        var chunk = chunks[at];
        if (inEndnotes || !(chunk.IsMarkedHeading || HeadingSigns.IsCapitals(chunk) || HeadingSigns.IsPlain(chunk)))
        {
            return chunk.BeginsPage && HeadingSigns.IsPlain(chunk) && LeadsToBody(at, LongestChain) && NoteMarks.FindNumber(chunk.Text) is null && chunk.Plain.Length > 4 && at > 0 && chunks[at - 1].IsFinished;
        }

        if (chunk.IsMarkedHeading || (HeadingSigns.IsCapitals(chunk) && !_inNumberedText))
        {
            return true;
        }

        return IsBeforeLoneNumber(at) || (chunk.BeginsPage && LeadsToBody(at, LongestChain))
            || (LeadsToBody(at, 1) && (!_inNumberedText || HeadingSigns.IsCapitals(chunk) || IsBeforeExpected(at, runs)));
    }

    private (int Level, PrintedNumber? Number) TakeUnnumbered(int at)
    {
        var chunk = chunks[at];
        if (_onTitlePage && !HeadingSigns.IsKnownPart(chunk) && (at == 0 || !LeadsToBody(at, 1) || !chunks.Take(at).Any(HeadingSigns.IsCapitals)))
        {
            return (0, null);
        }

        if (chunk.BeginsPage && !_onTitlePage)
        {
            _levels.Restart();
        }

        return Take(chunk, null);
    }

    private (int Level, PrintedNumber? Number) Take(TextChunk chunk, PrintedNumber? number)
    {
        (_onTitlePage, _inNumberedText) = (false, false);
        return _levels.Take(number, HeadingSigns.OpensPart(chunk) ? "part" : HeadingSigns.IsCapitals(chunk) ? "capitals" : "plain");
    }

    /// <summary>A numbered line that the next number follows at once is the item of a list.</summary>
    private bool IsFollowedByBody(int at, PrintedNumber number)
    {
        var next = Next(at);
        var previous = at > 0 && PrintedNumber.FindInHeading(chunks[at - 1].Plain) is { } before && IsNeighbour(before, number) && HeadingSigns.MayBeNumbered(chunks[at - 1]);
        return next is not null && !previous && char.IsUpper(chunks[at].Plain[number.Printed.Length..].FirstOrDefault(char.IsLetter))
            && !(PrintedNumber.FindInHeading(next.Plain) is { } following && IsNeighbour(number, following));
    }

    private static bool IsNeighbour(PrintedNumber one, PrintedNumber other) =>
        (one.Style == other.Style && other.Value == one.Value + 1 && one.Plain.Length > 0 && one.Printed.EndsWith('.') == other.Printed.EndsWith('.'));

    private TextChunk? Next(int at) => chunks.Skip(at + 1).FirstOrDefault(chunk => !isApparatus(chunk));

    private bool LeadsToBody(int at, int chain)
    {
        for (var step = at + 1; step < chunks.Count && step <= at + chain; step++)
        {
            if (chunks[step].IsLong || PrintedNumber.FindInHeading(chunks[step].Plain) is { Style: not NumberStyle.Bullet })
            {
                return true;
            }

            if (!HeadingSigns.IsPlain(chunks[step]) && !TextEnd.IsFinished(chunks[step].Plain))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsBeforeExpected(int at, NumberRuns runs) =>
        Next(at) is { } next && PrintedNumber.Find(next.Text) is { Style: NumberStyle.Arabic } number && number.Value > 1 && runs.Expects(number);

    private bool IsBeforeLoneNumber(int at) =>
        at + 1 < chunks.Count && HeadingSigns.IsPlain(chunks[at]) && PrintedNumber.Find(chunks[at + 1].Lines[0].Text) is { Style: NumberStyle.Arabic } number
        && number.Printed.Length == chunks[at + 1].Lines[0].Text.Length;
}
