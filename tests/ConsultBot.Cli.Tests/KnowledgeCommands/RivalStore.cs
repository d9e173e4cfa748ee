using ConsultBot.Tables;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

/// <summary>A store in which somebody else does something before the first commit of the one who is tested.</summary>
internal sealed class RivalStore(ITableStore inner, Func<Task> rival) : ITableStore
{
    private bool _isBeaten;

    public Task<Row?> FindAsync(string table, string partition, string key, CancellationToken cancellationToken) =>
        inner.FindAsync(table, partition, key, cancellationToken);

    public IAsyncEnumerable<Row> ReadAsync(string table, string partition, KeyRange range, CancellationToken cancellationToken) =>
        inner.ReadAsync(table, partition, range, cancellationToken);

    public async Task<CommitResult> CommitAsync(string table, string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (!_isBeaten)
        {
            _isBeaten = true;
            await rival();
        }

        return await inner.CommitAsync(table, partition, changes, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
