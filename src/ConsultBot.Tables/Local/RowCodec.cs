namespace ConsultBot.Tables.Local;

/// <summary>The values of a row as bytes: how many, then for each its name, its type and the value.</summary>
internal static class RowCodec
{
    private const byte Text = 1;
    private const byte Int = 2;
    private const byte Long = 3;
    private const byte Double = 4;
    private const byte Bool = 5;
    private const byte Time = 6;
    private const byte Uuid = 7;
    private const byte Binary = 8;

    public static byte[] Encode(RowProperties properties)
    {
        var writer = new ByteWriter();
        writer.Count(properties.Count);
        foreach (var (name, value) in properties)
        {
            writer.Text(name);
            Write(writer, value);
        }

        return writer.Written.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Encode"/> makes.</exception>
    public static RowProperties Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var values = new List<KeyValuePair<string, object?>>();
        for (var left = reader.Count(); left > 0; left--)
        {
            values.Add(new(reader.Text(), Read(ref reader)));
        }

        return new RowProperties(values);
    }

    private static void Write(ByteWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Byte(Text);
                writer.Text(text);
                break;
            case byte[] bytes:
                writer.Byte(Binary);
                writer.Block(bytes);
                break;
            case Guid guid:
                writer.Byte(Uuid);
                writer.Raw(guid.ToByteArray());
                break;
            default:
                var (type, number) = Number(value);
                writer.Byte(type);
                writer.Number(number);
                break;
        }
    }

    /// <summary>What fits 64 bits; a double bit by bit, so that NaN and -0 come back as they were.</summary>
    private static (byte Type, long Number) Number(object value) => value switch
    {
        int number => (Int, number),
        long number => (Long, number),
        double number => (Double, BitConverter.DoubleToInt64Bits(number)),
        bool flag => (Bool, flag ? 1 : 0),
        DateTimeOffset time => (Time, time.UtcTicks),
        _ => throw new ArgumentException($"A table does not hold {value.GetType().Name}.", nameof(value)),
    };

    private static object Read(ref ByteReader reader) => reader.Byte() switch
    {
        Text => reader.Text(),
        Int => (int)reader.Number(),
        Long => reader.Number(),
        Double => BitConverter.Int64BitsToDouble(reader.Number()),
        Bool => reader.Number() != 0,
        Time => new DateTimeOffset(reader.Number(), TimeSpan.Zero),
        Uuid => new Guid(reader.Raw(16)),
        Binary => reader.Block().ToArray(),
        var type => throw new InvalidDataException($"There is no type {type}."),
    };
}
