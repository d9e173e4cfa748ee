namespace ConsultBot.Cli.Documents;

/// <summary>Raised and lowered signs as characters, so that the mark of a note does not run into the word before it and m² stays m².</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()";
    private const string High = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Low = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    /// <returns>The text itself when one of its signs has no raised form.</returns>
    public static string Raise(string text) => Map(text, High);

    /// <returns>The text itself when one of its signs has no lowered form.</returns>
    public static string Lower(string text) => Map(text, Low);

    private static string Map(string text, string signs) =>
        text.All(sign => Plain.Contains(sign, StringComparison.Ordinal)) ? string.Concat(text.Select(sign => signs[Plain.IndexOf(sign, StringComparison.Ordinal)])) : text;
}
