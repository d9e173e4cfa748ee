using System.Text;

namespace ConsultBot.Tables;

/// <summary>How large rows are for the limits: the service counts what it stores, the emulator the JSON that it is sent.</summary>
/// <remarks>Stored: 4 + 2 a character of both keys, and for each property 8 + 2 a character of its name + its value, after "Understanding
/// Windows Azure Storage Billing" (Azure Storage team, 2010). A row has to keep the limit by either count.</remarks>
internal static class RowSize
{
    /// <summary>Headers, boundaries and address of a change in a transaction, generously.</summary>
    private const int EnvelopeBytes = 1024;

    public static long Row(string partition, string key, RowProperties properties) =>
        Math.Max(Stored(partition, key, properties), Sent(partition, key, properties));

    public static long Change(string partition, Change change)
    {
        var body = change.Properties() is { } properties ? Sent(partition, change.Key, properties) : 0;
        return EnvelopeBytes + body + Escaped(partition) + Escaped(change.Key);
    }

    private static long Stored(string partition, string key, RowProperties properties) =>
        4 + (2L * (partition.Length + key.Length)) + properties.Sum(property => 8L + (2L * property.Key.Length) + StoredValue(property.Value));

    private static int StoredValue(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        int => 4,
        bool => 1,
        _ => 8,
    };

    private static long Sent(string partition, string key, RowProperties properties) =>
        64 + Quoted(partition) + Quoted(key) + properties.Sum(property => Named(property.Key, property.Value) + SentValue(property.Value));

    /// <summary>The name, and once more with the type where JSON does not tell it.</summary>
    private static long Named(string name, object value) =>
        value is string or int or bool ? Quoted(name) + 2 : (2 * Quoted(name)) + 36;

    private static long SentValue(object value) => value switch
    {
        string text => Quoted(text),
        byte[] bytes => 2 + (4L * ((bytes.Length + 2) / 3)),
        Guid => 38,
        int => 11,
        bool => 5,
        _ => 32,
    };

    /// <summary>In pure ASCII, as the Azure client writes it: everything else as <c>\uXXXX</c>.</summary>
    private static long Quoted(string text)
    {
        long bytes = 2;
        foreach (var character in text)
        {
            bytes += character switch
            {
                '"' or '\\' => 2,
                < ' ' or > '~' => 6,
                _ => 1,
            };
        }

        return bytes;
    }

    /// <summary>A key in an address, each byte as %XX at worst.</summary>
    private static long Escaped(string key) => 3L * Encoding.UTF8.GetByteCount(key);
}
