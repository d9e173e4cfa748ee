namespace ConsultBot.Tables;

/// <summary>The rules for the values of a row.</summary>
internal static class PropertyCheck
{
    /// <summary>The service's clock begins there.</summary>
    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void All(string partition, string key, RowProperties properties)
    {
        if (properties.Count > TableLimits.Properties)
        {
            throw new ArgumentException(
                $"A row has at most {TableLimits.Properties} properties, row '{key}' {properties.Count}.", nameof(properties));
        }

        foreach (var (name, value) in properties)
        {
            NameCheck.Property(name);
            Value(name, value);
        }

        var bytes = RowSize.Row(partition, key, properties);
        if (bytes > TableLimits.RowBytes)
        {
            throw new ArgumentException($"A row has at most {TableLimits.RowBytes} bytes, row '{key}' {bytes}.", nameof(properties));
        }
    }

    private static void Value(string name, object value)
    {
        switch (value)
        {
            case string { Length: > TableLimits.TextCharacters } text:
                throw new ArgumentException(
                    $"A text has at most {TableLimits.TextCharacters} characters, property '{name}' {text.Length}.", nameof(value));
            case string text:
                NameCheck.WholeCharacters(text, $"Property '{name}'", nameof(value));
                break;
            case byte[] { Length: > TableLimits.Bytes } bytes:
                throw new ArgumentException(
                    $"A binary value has at most {TableLimits.Bytes} bytes, property '{name}' {bytes.Length}.", nameof(value));
            case DateTimeOffset time when time < Earliest:
                throw new ArgumentException($"A time is in 1601 or later, property '{name}' is earlier.", nameof(value));
        }
    }
}
