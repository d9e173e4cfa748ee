namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>What stands beside the running text and is found by a name: a text box, an image, a page number.</summary>
/// <param name="Kind">A caption, apparatus, or the paragraph of a text box.</param>
/// <param name="Name">Its locator, such as "Text box 2"; several blocks of one name are its paragraphs.</param>
public sealed record NamedBlock(string Text, string Separator, PassageKind Kind, string Name) : DocumentBlock(Text, Separator);
