namespace ConsultBot.Core.Conversations;

/// <summary>A document as it was read.</summary>
/// <param name="Text">What was written.</param>
/// <param name="ETag">Changes with every write.</param>
public sealed record StoredDocument(string Text, string ETag);
