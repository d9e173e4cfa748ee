namespace ConsultBot.Core.Knowledge;

/// <summary>The text of a document that the knowledge base draws on.</summary>
/// <param name="Name">By which problems name it, such as its file's name.</param>
/// <param name="Text">All of it.</param>
public sealed record SourceText(string Name, string Text);
