using System.Globalization;
using System.Security.Cryptography;
using ConsultBot.Core.Conversations;
using NodaTime;

namespace ConsultBot.Tables;

/// <summary>The rows that say which turns are open: in the conversation, which decides, and in the table OpenTurns, which is how they are found.</summary>
internal sealed class OpenTurnRows(ITableStore store, TimeProvider time)
{
    /// <summary>An announcement without an open turn belongs to an append that is on its way, or to one that died: by then certainly the latter.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    public static RowProperties Properties(long position, Announcement announcement) => new(
    [
        new("Position", position),
        new("Since", announcement.Since),
        new("Announcement", announcement.Key),
        new("AnnouncementETag", announcement.ETag),
    ]);

    /// <summary>Announces as many turns as are missing from those announced so far.</summary>
    public async Task<IReadOnlyList<Announcement>> AnnounceAsync(
        string conversationId, int count, IReadOnlyList<Announcement> soFar, CancellationToken cancellationToken)
    {
        if (soFar.Count >= count)
        {
            return soFar;
        }

        var since = time.GetUtcNow();
        var keys = Enumerable.Range(soFar.Count, count - soFar.Count).Select(_ => NewKey(since)).ToList();
        var properties = new RowProperties([new("Conversation", conversationId), new("Since", since)]);
        var result = await store.CommitAsync(
            Schema.OpenTurns, Schema.OpenTurnShard(conversationId), [.. keys.Select(key => Change.Insert(key, properties))], cancellationToken);
        return result.IsCommitted
            ? [.. soFar, .. keys.Zip(result.ETags, (key, etag) => new Announcement(key, etag!, since))]
            : throw new StoreUnavailableException("A new random key was refused as existing.");
    }

    /// <summary>Removes announcements of turns that were not opened after all.</summary>
    public async Task WithdrawAsync(string conversationId, IReadOnlyList<Announcement> announced, CancellationToken cancellationToken)
    {
        foreach (var announcement in announced)
        {
            await RemoveAsync(Schema.OpenTurnShard(conversationId), announcement.Key, announcement.ETag, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<OpenTurn>> ReadAsync(string conversationId, CancellationToken cancellationToken) =>
        [.. (await ReadRowsAsync(conversationId, cancellationToken)).Select(row => Turn(conversationId, row))];

    public async Task<IReadOnlyList<OpenTurn>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var found = new List<OpenTurn>();
        foreach (var shard in Schema.OpenTurnShards)
        {
            var announced = new List<Row>();
            await foreach (var row in store.ReadAsync(Schema.OpenTurns, shard, KeyRange.All, cancellationToken))
            {
                announced.Add(row);
            }

            foreach (var conversation in announced.GroupBy(row => row.Properties.GetText("Conversation"), StringComparer.Ordinal))
            {
                var rows = await ReadRowsAsync(conversation.Key, cancellationToken);
                found.AddRange(rows.Select(row => Turn(conversation.Key, row)));
                await ClearOrphansAsync(shard, conversation, rows, cancellationToken);
            }
        }

        return [.. found.OrderBy(turn => turn.Since).ThenBy(turn => turn.Position)];
    }

    public async Task FinishAsync(string conversationId, long position, CancellationToken cancellationToken)
    {
        var partition = KeyText.Encode(conversationId);
        var row = await store.FindAsync(Schema.Conversations, partition, Schema.OpenTurnKey(position), cancellationToken);
        if (row is null)
        {
            return;
        }

        // Refused means that somebody else finished it in between, who may have died before the next step.
        await store.CommitAsync(Schema.Conversations, partition, [Change.Delete(row.Key, row.ETag)], cancellationToken);
        await RemoveAsync(
            Schema.OpenTurnShard(conversationId), row.Properties.GetText("Announcement"), row.Properties.GetText("AnnouncementETag"), cancellationToken);
    }

    private static string NewKey(DateTimeOffset since) => string.Create(
        CultureInfo.InvariantCulture, $"{since.ToUnixTimeMilliseconds():D14}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");

    private static OpenTurn Turn(string conversationId, Row row) => new(
        conversationId, row.Properties.GetNumber("Position"), Instant.FromDateTimeOffset(row.Properties.GetTime("Since")));

    private async Task<IReadOnlyList<Row>> ReadRowsAsync(string conversationId, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        var open = store.ReadAsync(
            Schema.Conversations, KeyText.Encode(conversationId), KeyRange.WithPrefix(Schema.OpenTurnPrefix), cancellationToken);
        await foreach (var row in open)
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task ClearOrphansAsync(
        string shard, IEnumerable<Row> announced, IReadOnlyList<Row> open, CancellationToken cancellationToken)
    {
        var alive = open.Select(row => row.Properties.GetText("Announcement")).ToHashSet(StringComparer.Ordinal);
        var oldest = time.GetUtcNow() - OrphanAge;
        foreach (var row in announced.Where(row => !alive.Contains(row.Key) && row.Properties.GetTime("Since") < oldest))
        {
            await RemoveAsync(shard, row.Key, row.ETag, cancellationToken);
        }
    }

    private Task<CommitResult> RemoveAsync(string shard, string key, string etag, CancellationToken cancellationToken) =>
        store.CommitAsync(Schema.OpenTurns, shard, [Change.Delete(key, etag)], cancellationToken);
}
