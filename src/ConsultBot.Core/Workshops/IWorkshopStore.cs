namespace ConsultBot.Core.Workshops;

/// <summary>Keeps workshops, who comes, and what changed. What it reports as done is durable.</summary>
public interface IWorkshopStore
{
    Task<WorkshopState?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Every workshop, drafts and cancelled ones too, by first day; those without dates last. Who may see which is for the caller.</summary>
    Task<IReadOnlyList<Workshop>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an edit if nobody edited since; registrations in between are no hindrance.</summary>
    Task<WorkshopEditResult> SaveAsync(WorkshopEdit edit, CancellationToken cancellationToken);

    /// <summary>Decides about seats and keeps what was decided, one request after the other.</summary>
    /// <param name="id">The workshop's.</param>
    /// <param name="decide">Called again with fresh rows when somebody else was faster; it must do nothing but decide.</param>
    /// <param name="cancellationToken">Ends the wait; the change may be kept all the same.</param>
    /// <returns>What was decided and kept, or null when there is no such workshop.</returns>
    Task<RegistrationOutcome?> DecideAsync(string id, Func<RegistrationBook, RegistrationOutcome> decide, CancellationToken cancellationToken);

    /// <summary>Edits in order, after the one of that number; 0 for all.</summary>
    Task<IReadOnlyList<WorkshopHistoryEntry>> HistoryAsync(string id, int after, CancellationToken cancellationToken);
}
