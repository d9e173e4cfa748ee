using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>Where people wrote last: that is where they are reminded.</summary>
public interface ILastSeen
{
    /// <param name="participant">Id of the person.</param>
    /// <param name="conversation">As ConversationKey writes it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task NoteAsync(string participant, string conversation, Instant at, CancellationToken cancellationToken);

    /// <summary>The person's conversations, the latest first.</summary>
    Task<IReadOnlyList<string>> ListAsync(string participant, CancellationToken cancellationToken);
}
