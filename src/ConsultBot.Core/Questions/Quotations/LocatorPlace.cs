namespace ConsultBot.Core.Questions.Quotations;

/// <summary>Compares places of one document that were numbered by two hands.</summary>
internal static class LocatorPlace
{
    /// <summary>True when a place lies in another or is the same: "para. 10 (b)" in "para. 10", not in "para. 1".</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.OrdinalIgnoreCase) && (inner.Length == outer.Length || inner[outer.Length] is ',' or ' ' or '(' or '.');
}
