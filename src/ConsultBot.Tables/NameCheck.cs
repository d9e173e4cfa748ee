namespace ConsultBot.Tables;

/// <summary>The rules for tables, keys, names of properties and ETags.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
internal static class NameCheck
{
    public static void Table(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Length is < 3 or > 63 || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"A table's name has 3 to 63 letters and digits, a letter first; '{table}' does not.", nameof(table));
        }

        if (table.Equals("tables", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The name 'tables' is the service's own.", nameof(table));
        }
    }

    public static void Key(string key, string parameter)
    {
        ArgumentNullException.ThrowIfNull(key, parameter);
        if (key.Length is 0 or > TableLimits.KeyCharacters)
        {
            throw new ArgumentException($"A key has 1 to {TableLimits.KeyCharacters} characters, this one {key.Length}.", parameter);
        }

        if (key.Any(KeyText.IsForbidden))
        {
            throw new ArgumentException(
                $"A key cannot hold '/', '\\', '#', '?' or control characters (see {nameof(KeyText)}); '{key}' does.", parameter);
        }

        WholeCharacters(key, "A key", parameter);
    }

    public static void Property(string name)
    {
        if (name.Length is 0 or > TableLimits.NameCharacters)
        {
            throw new ArgumentException($"A property's name has 1 to {TableLimits.NameCharacters} characters, this one {name.Length}.", nameof(name));
        }

        if (!(char.IsLetter(name[0]) || name[0] == '_') || !name.All(character => char.IsLetterOrDigit(character) || character == '_'))
        {
            throw new ArgumentException(
                $"A property's name has letters, digits and underscores, no digit first; '{name}' does not.", nameof(name));
        }

        if (name is "PartitionKey" or "RowKey" or "Timestamp")
        {
            throw new ArgumentException($"'{name}' is a property of the service's own.", nameof(name));
        }
    }

    public static void ETag(string etag, string key)
    {
        // "*" would write whatever stood there; that is what an upsert is for.
        if (etag.Length == 0 || etag == "*" || !etag.All(character => character is > ' ' and < '\x7f'))
        {
            throw new ArgumentException($"The change of row '{key}' needs the ETag that was read.", nameof(etag));
        }
    }

    /// <summary>Half a surrogate pair cannot be sent, and would come back as another character.</summary>
    public static void WholeCharacters(string text, string what, string parameter)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], at + 1 < text.Length ? text[at + 1] : '\0'))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                throw new ArgumentException($"{what} has half a surrogate pair at character {at}.", parameter);
            }
        }
    }
}
