namespace ConsultBot.Tables;

/// <summary>A store that gives whole tables, for what is about all rows, such as a backup. The bot itself reads one partition at a time.</summary>
public interface IWholeTables : ITableStore
{
    /// <summary>Reads all rows of a table, in no order that could be relied upon.</summary>
    /// <param name="table">Name of the table: 3 to 63 letters and digits, a letter first; one that was never written to has no rows.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <remarks>No snapshot: a row committed during the read may or may not appear, one that is untouched appears exactly once.</remarks>
    /// <exception cref="StoreUnavailableException">The store cannot be reached or refuses to work.</exception>
    IAsyncEnumerable<Row> ReadTableAsync(string table, CancellationToken cancellationToken);
}
