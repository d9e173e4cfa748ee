using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>Finds the levels of headings by how they are numbered and set: a manner that is new is nested, one that was seen goes back to its level.</summary>
internal sealed partial class HeadingLevels
{
    private readonly List<(string Manner, PrintedNumber? Last)> _open = [];

    /// <summary>Headings of the title page have no level that others are nested in.</summary>
    public void Restart() => _open.Clear();

    /// <param name="look">How a heading without a number is set.</param>
    /// <returns>From 1, and the number as its run reads it.</returns>
    public (int Level, PrintedNumber? Number) Take(PrintedNumber? number, string look)
    {
        for (var at = _open.Count - 1; number is not null && at >= 0; at--)
        {
            if (_open[at].Last is { } last && number.AsLetter() is var letter && letter != number && letter.Style == last.Style && letter.Value == last.Value + 1)
            {
                number = letter;
                break;
            }
        }

        var manner = number is null ? look
            : number.IsCompound ? $"parts {number.Plain.Count(sign => sign == '.')}" : number.Style + Frame().Replace(number.Printed, "#");
        var found = _open.FindIndex(open => open.Manner == manner);
        if (found >= 0)
        {
            _open.RemoveRange(found, _open.Count - found);
        }

        _open.Add((manner, number));
        return (_open.Count, number);
    }

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
