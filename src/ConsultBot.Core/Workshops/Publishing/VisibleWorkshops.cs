using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>The workshops that a reader may see.</summary>
/// <param name="store">All of them.</param>
public sealed class VisibleWorkshops(IWorkshopStore store)
{
    /// <summary>In the order of the store: by first day.</summary>
    public async Task<IReadOnlyList<Workshop>> ListAsync(WorkshopReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var visible = new List<Workshop>();
        foreach (var workshop in await store.ListAsync(cancellationToken))
        {
            // Who has a place sees the workshop, also where the own delegation isn't invited: only then the rows are read.
            var mayDepend = workshop.Visibility == WorkshopVisibility.InvitedOnly && workshop.Status != WorkshopStatus.Draft && !reader.MaySee(workshop, []);
            var rows = mayDepend ? (await store.FindAsync(workshop.Id, cancellationToken))?.Registrations ?? [] : [];
            if (reader.MaySee(workshop, rows))
            {
                visible.Add(workshop);
            }
        }

        return visible;
    }

    /// <returns>Null where there is no such workshop, or none that the reader may see: nobody learns which.</returns>
    public async Task<WorkshopState?> FindAsync(string id, WorkshopReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return await store.FindAsync(id, cancellationToken) is { } state && reader.MaySee(state.Workshop, state.Registrations) ? state : null;
    }
}
