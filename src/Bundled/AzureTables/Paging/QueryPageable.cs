using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Paging;

/// <summary>The pages of a query, each asked for when it is wanted.</summary>
internal sealed class QueryPageable<T>(QueryPageable<T>.PageReader read, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    /// <param name="token">Null or empty for the first page.</param>
    public delegate Task<Page<T>> PageReader(string? token, int? maxPerPage, CancellationToken cancellationToken);

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> ReadAsync(
        string? token, int? hint, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            var page = await read(token, hint, cancellation);
            yield return page;
            token = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
