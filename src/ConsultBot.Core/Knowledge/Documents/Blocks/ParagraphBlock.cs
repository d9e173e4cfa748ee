namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>A paragraph without a number of its own.</summary>
/// <param name="Place">How it hangs together with what stands before it.</param>
public sealed record ParagraphBlock(string Text, string Separator, ParagraphPlace Place = ParagraphPlace.Own) : DocumentBlock(Text, Separator);
