using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>Values as they stand in a filter.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities</remarks>
internal static class FilterLiteral
{
    /// <exception cref="ArgumentException">A value has no literal.</exception>
    public static string Format(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), value => (object)Of(value));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Of(object? value) => value switch
    {
        string text => $"'{Escape(text)}'",
        char character => $"'{Escape(character.ToString())}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => Of(number),
        Guid id => $"guid'{id}'",
        DateTimeOffset time => $"datetime'{EntityWriter.Time(time)}'",
        DateTime time => $"datetime'{EntityWriter.Time(time)}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes)}'",
        null => throw new ArgumentException("A filter compares with values, not with null.", nameof(value)),
        _ => throw new ArgumentException($"A filter holds no value of type {value.GetType()}.", nameof(value)),
    };

    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>Never without a point or an exponent: it would be an integer.</summary>
    private static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return !double.IsFinite(number) ? (double.IsNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF")
            : text.AsSpan().ContainsAny('.', 'E') ? text
            : text + ".0";
    }
}
