namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>A structural piece of a document as a reader of its format finds it, before it is cut into passages.</summary>
/// <param name="Text">Verbatim, printed number included, without white space around it.</param>
/// <param name="Separator">What follows until the next block: no letter and no digit.</param>
public abstract record DocumentBlock(string Text, string Separator);
