namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>What the operator states of a document that is added.</summary>
/// <param name="Source">Id, title, symbol, publisher and date, by which it is cited.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Audience">Who may be shown it.</param>
/// <param name="Binding">Whether the operator states that it binds; null when nothing was stated.</param>
public sealed record DocumentDetails(Source Source, Language Language, Audience Audience, bool? Binding);
