using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>A note that the text refers to.</summary>
/// <param name="Id">Of the note in its part.</param>
/// <param name="Label">As printed, not raised.</param>
internal sealed record WordNoteReference(NoteKind Kind, long Id, string Label);
