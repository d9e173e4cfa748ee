namespace ConsultBot.Bundled.AzureTables.Tests;

/// <summary>A request as it was sent.</summary>
internal sealed record FakeRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The decoded value of a parameter of the query; null when there is none.</summary>
    public string? Parameter(string name) =>
        Address.Query.TrimStart('?').Split('&')
            .Where(part => part.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(part => Uri.UnescapeDataString(part[(name.Length + 1)..]))
            .SingleOrDefault();
}
