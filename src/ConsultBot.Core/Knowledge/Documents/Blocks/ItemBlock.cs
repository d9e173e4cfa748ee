namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>A numbered paragraph or the item of a list.</summary>
/// <param name="Level">0 for numbered paragraphs and outer lists, 1 for what is nested in them, and so on.</param>
/// <param name="Number">The printed number or bullet.</param>
/// <param name="List">Tells the items of one run of numbers from those of another.</param>
public sealed record ItemBlock(string Text, string Separator, int Level, PrintedNumber Number, string List) : DocumentBlock(Text, Separator);
