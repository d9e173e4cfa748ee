namespace Azure.Data.Tables.Paging;

/// <summary>Where the next page begins, as one token: two encoded parts with a space between, the second may be missing.</summary>
/// <remarks>A page may be short or even empty and still have one: after 5 seconds, or at a partition boundary
/// (https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination).</remarks>
internal static class Continuation
{
    private const string Prefix = "x-ms-continuation-";

    /// <returns>Null after the last page.</returns>
    public static string? Find(Response response, string first, string? second)
    {
        if (!response.Headers.TryGetValue(Prefix + first, out var start))
        {
            return null;
        }

        var rest = second is not null && response.Headers.TryGetValue(Prefix + second, out var found) ? " " + Uri.EscapeDataString(found) : "";
        return Uri.EscapeDataString(start) + rest;
    }

    /// <returns>The two parts; both null for the first page.</returns>
    public static (string? First, string? Second) Split(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return (null, null);
        }

        var parts = token.Split(' ', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
