using System.Globalization;

namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>Tells which run of numbers a printed number goes on with: the paragraphs of the document, or a list within one.</summary>
public sealed class NumberRuns
{
    private readonly List<Run> _open = [];
    private int _count;

    /// <summary>The next number of each run that is open, for readers that must know whether a number in running text can begin an item.</summary>
    public bool Expects(PrintedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Style is NumberStyle.Bullet || number.Value == 1 || _open.Any(run => run.GoesOn(number) is not null);
    }

    /// <summary>A heading ends lists; numbered paragraphs run on through the document.</summary>
    public void Leave()
    {
        _open.RemoveAll(run => run.Level > 0 || run.Last.Style is NumberStyle.Bullet);
        for (var at = 0; at < _open.Count; at++)
        {
            _open[at] = _open[at] with { IsLeft = true };
        }
    }

    /// <returns>The number as the run reads it, the level from 0, and the name of the run.</returns>
    public (PrintedNumber Number, int Level, string List) Take(PrintedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            if (_open[at].GoesOn(number) is { } known)
            {
                return GoOn(at, known);
            }
        }

        var same = _open.FindLastIndex(run => run.IsLike(number));
        if (same >= 0 && number.Value != 1)
        {
            // Documents slip: a number twice, or one left out.
            return GoOn(same, number);
        }

        if (same >= 0 && (_open[same].Level > 0 || _open[same].IsLeft))
        {
            _open.RemoveRange(same, _open.Count - same);
        }

        return Begin(number);
    }

    private (PrintedNumber Number, int Level, string List) GoOn(int at, PrintedNumber number)
    {
        _open.RemoveRange(at + 1, _open.Count - at - 1);
        _open[at] = _open[at] with { Last = number, IsLeft = false };
        return (number, _open[at].Level, _open[at].Name);
    }

    private (PrintedNumber Number, int Level, string List) Begin(PrintedNumber number)
    {
        // Letters and bullets are items of something, numbers may be the paragraphs of the document.
        var level = _open.Count > 0 ? _open[^1].Level + 1 : number.Style is NumberStyle.Arabic ? 0 : 1;
        var run = new Run(number, level, IsLeft: false, string.Create(CultureInfo.InvariantCulture, $"run {++_count}"));
        _open.Add(run);
        return (number, level, run.Name);
    }

    /// <param name="IsLeft">Whether a heading followed its last number.</param>
    private sealed record Run(PrintedNumber Last, int Level, bool IsLeft, string Name)
    {
        private NumberStyle Shape => Last.Style;

        public bool IsLike(PrintedNumber number) => Frame(number) == Frame(Last) && number.Style == Shape && number.IsCompound == Last.IsCompound;

        /// <summary>The marks around the number and its outer parts: "(1)" does not go on with "1.".</summary>
        private static string Frame(PrintedNumber number) => number.Style is NumberStyle.Bullet ? number.Printed
            : number.Printed.Replace(number.Plain, number.Plain[..(number.Plain.LastIndexOf('.') + 1)] + "#", StringComparison.Ordinal);

        public PrintedNumber? GoesOn(PrintedNumber number)
        {
            if (Frame(number) != Frame(Last))
            {
                return null;
            }

            return Shape is NumberStyle.Bullet && number.Style is NumberStyle.Bullet ? number
                : number.Style == Shape && number.Value == Last.Value + 1 ? number
                : number.AsLetter() is var letter && letter.Style == Shape && letter.Value == Last.Value + 1 ? letter
                : null;
        }
    }
}
