namespace ConsultBot.Core.Workshops;

/// <summary>Knows in which conversations names of a workshop's people were shown, so that they can be taken out of them again.</summary>
public interface INameReaders
{
    /// <summary>Before names are shown.</summary>
    /// <param name="workshop">Its id.</param>
    /// <param name="conversation">As <see cref="People.ConversationKey"/> writes it.</param>
    /// <param name="cancellationToken">Ends the wait; it may be noted all the same.</param>
    Task NoteAsync(string workshop, string conversation, CancellationToken cancellationToken);
}
