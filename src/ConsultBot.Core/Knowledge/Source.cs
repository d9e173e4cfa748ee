namespace ConsultBot.Core.Knowledge;

/// <summary>A document that facts are taken from.</summary>
/// <param name="Id">Stable short id, such as "iom-mechanisms-2005".</param>
/// <param name="Title">Its title in the language of the original; never translated.</param>
/// <param name="Symbol">The publisher's document number, such as "MC/INF/255"; null without one.</param>
/// <param name="Authors">Persons named as authors; empty for a document of an institution.</param>
/// <param name="Publisher">Who issued it.</param>
/// <param name="Date">When it was issued, as precise as it says.</param>
/// <param name="Languages">Codes of the languages it was read in.</param>
/// <param name="Locators">Forms of its locators, as regular expressions that match the whole locator.</param>
public sealed record Source(
    string Id,
    string Title,
    string? Symbol,
    IReadOnlyList<string> Authors,
    string Publisher,
    PartialDate Date,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Locators)
{
    /// <summary>What people call it who refer to it in a question; dates and articles may stand among the words.</summary>
    public LocalNames Called { get; init; } = LocalNames.None;
}
