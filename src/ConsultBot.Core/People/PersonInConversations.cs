namespace ConsultBot.Core.People;

/// <summary>A person with the conversations that hold something of the person.</summary>
/// <param name="Person">Who; null for a guest.</param>
/// <param name="Conversations">The person's own, and those in which others named the person.</param>
/// <param name="Current">The conversation whose turn is running, as <see cref="ConversationKey"/> writes it: its state is written at the end of the turn, by the
/// turn. Null outside a turn.</param>
public sealed record PersonInConversations(Participant? Person, IReadOnlyList<PersonConversation> Conversations, string? Current);
