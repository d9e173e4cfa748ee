namespace ConsultBot.Core.Conversations;

/// <summary>Where each conversation can be reached when nobody has just written in it.</summary>
public interface IConversationReferences
{
    /// <summary>Keeps the address of a conversation in place of an earlier one.</summary>
    /// <param name="conversation">As <see cref="People.ConversationKey"/> writes it.</param>
    /// <param name="reference">The channel's own form, as JSON; at most 16,000 characters.</param>
    Task PutAsync(string conversation, string reference, CancellationToken cancellationToken);

    /// <returns>The address last kept, or null.</returns>
    Task<string?> FindAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Removes the address; a missing one is no error.</summary>
    Task DeleteAsync(string conversation, CancellationToken cancellationToken);
}
