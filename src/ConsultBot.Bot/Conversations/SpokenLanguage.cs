using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Conversations;

/// <summary>The language of a conversation.</summary>
/// <param name="Language">Which.</param>
/// <param name="IsChosen">True when the person asked for it: it stays, whatever they write in.</param>
/// <param name="IsEstablished">False when nothing but a setting of their device speaks for it.</param>
public sealed record SpokenLanguage(Language Language, bool IsChosen, bool IsEstablished);
