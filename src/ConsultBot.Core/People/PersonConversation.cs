namespace ConsultBot.Core.People;

/// <summary>A conversation that holds something of a person.</summary>
/// <param name="Conversation">As <see cref="ConversationKey"/> writes it.</param>
/// <param name="IsOwn">True where the person writes; false where somebody else names the person.</param>
public sealed record PersonConversation(string Conversation, bool IsOwn);
