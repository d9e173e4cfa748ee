namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>Where a block stands.</summary>
/// <param name="Base">The locator of the paragraph, item, row or note as a whole, from which those of its further parts are made.</param>
internal sealed record PassagePlace(PassageKind Kind, string Locator, string Base, IReadOnlyList<string> Headings);
