namespace Azure.Data.Tables.Authentication;

/// <summary>Where the service is and the key to it, out of a storage connection string.</summary>
/// <remarks>https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string</remarks>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    /// <summary>Public: every emulator has it.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A part is missing or malformed.</exception>
    /// <exception cref="NotSupportedException">It holds a shared access signature.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var parts = Split(text);
        if (parts.ContainsKey("SharedAccessSignature"))
        {
            throw new NotSupportedException("Shared access signatures need the official package (-p:TablesSdk=official).");
        }

        if (parts.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var isEmulator) && isEmulator)
        {
            return Emulator(parts.GetValueOrDefault("DevelopmentStorageProxyUri"));
        }

        var account = Required(parts, "AccountName");
        return new ConnectionString(Address(parts, account), new TableSharedKeyCredential(account, Required(parts, "AccountKey")));
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Only the first: keys end in equals signs.
            var middle = part.IndexOf('=', StringComparison.Ordinal);
            if (middle <= 0 || !parts.TryAdd(part[..middle], part[(middle + 1)..]))
            {
                // The part itself may be a key: it stays out of the message.
                throw new FormatException("The connection string is not a list of name=value parts with a semicolon between, each name once.");
            }
        }

        return parts;
    }

    private static ConnectionString Emulator(string? proxy)
    {
        var host = proxy is null ? "http://127.0.0.1" : Absolute(proxy).GetLeftPart(UriPartial.Scheme) + Absolute(proxy).Host;
        return new ConnectionString(new Uri($"{host}:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    private static Uri Address(Dictionary<string, string> parts, string account) =>
        parts.TryGetValue("TableEndpoint", out var endpoint)
            ? Absolute(endpoint)
            : Absolute($"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table."
                + parts.GetValueOrDefault("EndpointSuffix", "core.windows.net"));

    private static Uri Absolute(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new FormatException("An address in the connection string is not an absolute http or https address.");

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}.");
}
