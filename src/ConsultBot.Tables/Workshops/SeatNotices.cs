using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Workshops;

/// <summary>A row a workshop that has somebody to be told, in one partition that is empty most of the time.</summary>
public sealed class SeatNotices : ISeatNotices
{
    private const string Id = "Id";
    private const string Until = "Until";

    private readonly ITableStore _store;

    /// <param name="store">Is not disposed with this.</param>
    public SeatNotices(ITableStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SeatNoticesOf>> ClaimAsync(Instant now, Duration lease, CancellationToken cancellationToken)
    {
        var claimed = new List<SeatNoticesOf>();
        await foreach (var row in _store.ReadAsync(Schema.Workshops, Schema.SeatNoticesPartition, KeyRange.All, cancellationToken))
        {
            var isTaken = row.Properties.ContainsKey(Until) && Instant.FromDateTimeOffset(row.Properties.GetTime(Until)) > now;
            if (!isTaken && await ClaimAsync(row, now + lease, cancellationToken) is { } mark)
            {
                claimed.Add(new SeatNoticesOf(row.Properties.GetText(Id), mark, row.Properties.ContainsKey(Until)));
            }
        }

        return claimed;
    }

    /// <inheritdoc/>
    public Task SettleAsync(SeatNoticesOf claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        return _store.CommitAsync(Schema.Workshops, Schema.SeatNoticesPartition, [Change.Delete(Schema.WorkshopIndexKey(claimed.Workshop), claimed.Mark)], cancellationToken);
    }

    /// <summary>Before a place is given that somebody has to be told of.</summary>
    internal Task AnnounceAsync(string workshop, CancellationToken cancellationToken) => _store.CommitAsync(
        Schema.Workshops, Schema.SeatNoticesPartition, [Change.Upsert(Schema.WorkshopIndexKey(workshop), new RowProperties([new(Id, workshop)]))], cancellationToken);

    private async Task<string?> ClaimAsync(Row row, Instant until, CancellationToken cancellationToken)
    {
        var taken = new RowProperties([new(Id, row.Properties.GetText(Id)), new(Until, until.ToDateTimeOffset())]);
        var result = await _store.CommitAsync(Schema.Workshops, Schema.SeatNoticesPartition, [Change.Replace(row.Key, taken, row.ETag)], cancellationToken);
        return result.IsCommitted ? result.ETags[0] : null;
    }
}
