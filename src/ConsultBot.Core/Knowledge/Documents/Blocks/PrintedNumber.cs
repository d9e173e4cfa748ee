using System.Globalization;
using System.Text.RegularExpressions;

namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>The number or bullet printed before a heading, paragraph or item.</summary>
/// <param name="Printed">As it stands in the text: "II.", "(b)", "2.1", "•".</param>
/// <param name="Style">How its last part is written.</param>
/// <param name="Value">Its last part as a number, from 0; 0 for a bullet.</param>
public sealed partial record PrintedNumber(string Printed, NumberStyle Style, int Value)
{
    /// <summary>Without the marks around it: "II", "b", "2.1"; empty for a bullet.</summary>
    public string Plain => Style is NumberStyle.Bullet ? string.Empty : Printed.Trim(' ', '\t', '(', ')', '[', ']', '.', ':', '-', '–', '—');

    /// <summary>Whether it has several parts, as "2.1" has.</summary>
    public bool IsCompound => Plain.Contains('.', StringComparison.Ordinal);

    /// <summary>
    /// The number that a text begins with. Years and long numbers are none, and a letter or Roman number counts only with a bracket behind it,
    /// since "A. Smith" is a name; headings are read with <see cref="FindInHeading"/>.
    /// </summary>
    /// <returns>Null when the text begins with none.</returns>
    public static PrintedNumber? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = ItemPattern().Match(text);
        return !match.Success ? null
            : match.Groups["bullet"].Success ? new PrintedNumber(match.Groups["bullet"].Value, NumberStyle.Bullet, 0)
            : Of(match.Groups["mark"].Value);
    }

    /// <summary>The number that a heading begins with: also "A." and "IV.", and "1" or "2.1" without a full stop.</summary>
    /// <returns>Null when the heading begins with none.</returns>
    public static PrintedNumber? FindInHeading(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HeadingPattern().Match(text) is { Success: true } match ? Of(match.Groups["mark"].Value) : null;
    }

    /// <param name="printed">A number with or without marks around it.</param>
    public static PrintedNumber Of(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var plain = new PrintedNumber(printed, NumberStyle.Words, 0).Plain;
        var last = plain[(plain.LastIndexOf('.') + 1)..];
        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return new PrintedNumber(printed, NumberStyle.Arabic, value);
        }

        // A single letter is read as a letter but for I, V and X, with which Roman numbers begin or go on; the reader of a run may know better.
        var upper = last.Length > 0 && char.IsAsciiLetterUpper(last[0]);
        if (Roman.Find(last) is { } roman && (last.Length > 1 || last is "i" or "v" or "x" or "I" or "V" or "X"))
        {
            return new PrintedNumber(printed, upper ? NumberStyle.UpperRoman : NumberStyle.LowerRoman, roman);
        }

        return last.Length == 1 && char.IsAsciiLetter(last[0])
            ? new PrintedNumber(printed, upper ? NumberStyle.UpperLetter : NumberStyle.LowerLetter, (last[0] | 0x20) - 'a' + 1)
            : new PrintedNumber(printed, NumberStyle.Words, 0);
    }

    /// <summary>The same sign read as a letter after its neighbour in the alphabet: the "i)" that follows "h)".</summary>
    public PrintedNumber AsLetter() => Plain is [var letter] && char.IsAsciiLetter(letter)
        ? this with { Style = char.IsAsciiLetterUpper(letter) ? NumberStyle.UpperLetter : NumberStyle.LowerLetter, Value = (letter | 0x20) - 'a' + 1 }
        : this;

    [GeneratedRegex(@"^(?:(?<bullet>[•‣◦▪●○■□–—*·\uF0B7-])|(?<mark>\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}|\((?:\d{1,3}|[a-z]|[ivxl]{2,6}|[A-Z]|[IVX]{2,5})\)|(?:[a-z]|[ivx]{2,5})\)))(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?<mark>(?:Article|Chapter|Part|Rule|Principle|Objective|Chapitre|Partie|Principe|Objectif|Règle|Artículo|Capítulo|Parte|Principio|Objetivo|Regla)\s(?:\d{1,3}|[IVXL]{1,6}|[A-Z])[.:]?|\d{1,3}(?:\.\d{1,3}){0,4}[.):]?|\(?(?:[A-Za-z]|[IVXivx]{2,6})[.):]|\((?:[A-Za-z]|[IVXivx]{2,6}|\d{1,3})\))(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();
}
