namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>A footnote or endnote, or a further paragraph of one.</summary>
/// <param name="Label">Its printed mark, such as "5" or "iii".</param>
/// <param name="Continued">Whether it goes on with the note of the same mark.</param>
public sealed record NoteBlock(string Text, string Separator, NoteKind Kind, string Label, bool Continued) : DocumentBlock(Text, Separator);
