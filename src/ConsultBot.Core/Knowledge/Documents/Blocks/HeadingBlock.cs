namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>The title of the document or of a section.</summary>
/// <param name="Level">0 for the document's title, from 1 for sections.</param>
/// <param name="Number">As printed before the heading; null without one.</param>
public sealed record HeadingBlock(string Text, string Separator, int Level, PrintedNumber? Number) : DocumentBlock(Text, Separator);
