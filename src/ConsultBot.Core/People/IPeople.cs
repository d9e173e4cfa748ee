namespace ConsultBot.Core.People;

/// <summary>Keeps who takes part, which channel identities are theirs, and in which conversations they were met. What it reports as done is durable.</summary>
public interface IPeople
{
    Task<Participant?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>The one person whose identity it is, or null.</returns>
    Task<Participant?> FindByIdentityAsync(ChannelIdentity identity, CancellationToken cancellationToken);

    /// <summary>Everybody, in no order that means anything.</summary>
    Task<IReadOnlyList<Participant>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a change of a person's details. Id and identities stay as they are.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="change">Called again with the newer details when somebody else was faster; it must do nothing but decide.</param>
    /// <param name="cancellationToken">Ends the wait; the change may be kept all the same.</param>
    /// <returns>As it is kept now, or null when there is no such person.</returns>
    Task<Participant?> ChangeAsync(string id, Func<Participant, Participant> change, CancellationToken cancellationToken);

    /// <summary>Makes an identity a person's without an invitation: for operators.</summary>
    Task<Acceptance> BindAsync(string id, ChannelIdentity identity, CancellationToken cancellationToken);

    /// <summary>Takes an identity from whoever has it: what it signs from now on is a stranger's.</summary>
    Task ReleaseAsync(ChannelIdentity identity, CancellationToken cancellationToken);

    /// <summary>Notes that a conversation holds something of a person.</summary>
    /// <param name="id">Of the person; an unknown one is let go.</param>
    /// <param name="conversation">As <see cref="ConversationKey"/> writes it.</param>
    /// <param name="isOwn">True where the person writes; false where somebody else names the person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task NoteConversationAsync(string id, string conversation, bool isOwn, CancellationToken cancellationToken);

    /// <summary>The conversations that were noted.</summary>
    Task<IReadOnlyList<PersonConversation>> ConversationsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Removes the person with the identities, the invitations and the noted conversations.</summary>
    /// <returns>False when there was no such person.</returns>
    Task<bool> EraseAsync(string id, CancellationToken cancellationToken);
}
