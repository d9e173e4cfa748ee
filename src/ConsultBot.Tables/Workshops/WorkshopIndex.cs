using ConsultBot.Core.Workshops;

namespace ConsultBot.Tables.Workshops;

/// <summary>A copy of every workshop in one partition, for lists. An entry is announced as out of date before the workshop changes and written
/// after it: whoever finds one out of date reads the workshop itself, so that a crash between the two hides nothing.</summary>
internal sealed class WorkshopIndex(ITableStore store)
{
    private const string Id = "Id";

    /// <summary>Which change is under way; missing where the copy is current.</summary>
    private const string Underway = "Underway";

    /// <summary>Before the workshop is changed.</summary>
    /// <param name="id">The workshop's.</param>
    /// <param name="change">Tells this change from every other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AnnounceAsync(string id, string change, CancellationToken cancellationToken) => store.CommitAsync(
        Schema.Workshops, Schema.WorkshopIndexPartition, [Change.Upsert(Schema.WorkshopIndexKey(id), new RowProperties([new(Id, id), new(Underway, change)]))], cancellationToken);

    /// <summary>After it, unless another change was announced since: that one writes the copy.</summary>
    public async Task KeepAsync(Workshop workshop, string change, CancellationToken cancellationToken)
    {
        var key = Schema.WorkshopIndexKey(workshop.Id);
        var row = await store.FindAsync(Schema.Workshops, Schema.WorkshopIndexPartition, key, cancellationToken);
        if (row?.Properties.FindText(Underway) == change)
        {
            var properties = new RowProperties(WorkshopRows.Of(workshop).Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)).Append(new(Id, workshop.Id)));
            await store.CommitAsync(Schema.Workshops, Schema.WorkshopIndexPartition, [Change.Replace(key, properties, row.ETag)], cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Workshop>> ListAsync(CancellationToken cancellationToken)
    {
        var workshops = new List<Workshop>();
        var stale = new List<string>();
        await foreach (var row in store.ReadAsync(Schema.Workshops, Schema.WorkshopIndexPartition, KeyRange.All, cancellationToken))
        {
            if (row.Properties.FindText(Underway) is null)
            {
                workshops.Add(WorkshopRows.Read<Workshop>(row));
            }
            else
            {
                stale.Add(row.Properties.GetText(Id));
            }
        }

        foreach (var id in stale)
        {
            // Announced and not made, or not made yet: it isn't there.
            if (await store.FindAsync(Schema.Workshops, Schema.WorkshopPartition(id), Schema.WorkshopKey, cancellationToken) is { } row)
            {
                workshops.Add(WorkshopRows.Read<Workshop>(row));
            }
        }

        return [.. workshops.OrderBy(workshop => workshop.Time is null).ThenBy(workshop => workshop.Time?.Start).ThenBy(workshop => workshop.Id, StringComparer.Ordinal)];
    }
}
