using ConsultBot.Core.Workshops;

namespace ConsultBot.Tables.Workshops;

/// <summary>A workshop's partition as it was read.</summary>
/// <param name="Head">The row that every commit replaces: its ETag orders the commits.</param>
/// <param name="WorkshopRow">The row of the workshop itself.</param>
/// <param name="Workshop">As that row holds it.</param>
/// <param name="Registrations">In order of arrival.</param>
internal sealed record WorkshopPartition(Row Head, Row WorkshopRow, Workshop Workshop, IReadOnlyList<Registration> Registrations)
{
    public WorkshopState State => new(Workshop, WorkshopRow.ETag, Registrations);

    /// <summary>Reads the head first: a commit after it changes the head's ETag, so that a decision on mixed rows is refused.</summary>
    public static async Task<WorkshopPartition?> FindAsync(ITableStore store, string id, CancellationToken cancellationToken)
    {
        var partition = Schema.WorkshopPartition(id);
        var head = await store.FindAsync(Schema.Workshops, partition, Schema.WorkshopHeadKey, cancellationToken);
        var row = head is null ? null : await store.FindAsync(Schema.Workshops, partition, Schema.WorkshopKey, cancellationToken);
        if (head is null || row is null)
        {
            return null;
        }

        var registrations = new List<Registration>();
        await foreach (var registration in store.ReadAsync(Schema.Workshops, partition, KeyRange.WithPrefix(Schema.WorkshopRegistrationPrefix), cancellationToken))
        {
            registrations.Add(WorkshopRows.Read<Registration>(registration));
        }

        return new WorkshopPartition(head, row, WorkshopRows.Read<Workshop>(row), [.. registrations.OrderBy(registration => registration.Order)]);
    }
}
