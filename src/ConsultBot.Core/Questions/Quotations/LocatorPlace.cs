namespace ConsultBot.Core.Questions.Quotations;

/// <summary>Compares places of one document that were numbered by two hands.</summary>
internal static class LocatorPlace
{
    private const string NamedSection = "Section “";

    /// <summary>True when a place lies in another or is the same: "para. 10 (b)" in "para. 10", not in "para. 1". A section that is cited by a word of its
    /// heading, and an item of a list that one hand calls by its annex and the other by its heading, count too: the wording decides between several.</summary>
    public static bool IsWithin(string inner, string outer) => BeginsWith(inner, outer) || IsNamedAfter(inner, outer) || IsSameItem(inner, outer);

    private static bool BeginsWith(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.OrdinalIgnoreCase) && (inner.Length == outer.Length || inner[outer.Length] is ',' or ' ' or '(' or '.');

    private static bool IsNamedAfter(string inner, string outer) =>
        inner.StartsWith(NamedSection, StringComparison.Ordinal) && !outer.Any(char.IsDigit) && HeadingOf(inner).Contains(outer, StringComparison.OrdinalIgnoreCase);

    private static bool IsSameItem(string inner, string outer) =>
        inner.StartsWith(NamedSection, StringComparison.Ordinal) && outer.StartsWith("Annex ", StringComparison.Ordinal)
        && outer.LastIndexOf(", no. ", StringComparison.Ordinal) is var item and > 0 && inner.EndsWith(outer[item..], StringComparison.Ordinal);

    private static string HeadingOf(string locator) => locator.LastIndexOf('”') is var end and > 0 ? locator[NamedSection.Length..end] : string.Empty;
}
