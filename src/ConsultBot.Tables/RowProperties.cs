using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ConsultBot.Tables;

/// <summary>The named values of a row: <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/> in UTC (100 ns), <see cref="Guid"/> or a byte array. A null value is the same as no value.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "They are the properties of a row, in the service's own words.")]
public sealed class RowProperties : IReadOnlyDictionary<string, object>
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A value has a type that tables do not hold.</exception>
    public RowProperties(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            if (value is null)
            {
                continue;
            }

            if (value is not (string or int or long or double or bool or DateTimeOffset or Guid or byte[]))
            {
                throw new ArgumentException($"Property '{name}' has type {value.GetType().Name}, which a table does not hold.", nameof(values));
            }

            _values.Add(name, value is DateTimeOffset time ? time.ToUniversalTime() : value);
        }
    }

    /// <summary>Of a row that says all by its keys.</summary>
    public static RowProperties Empty { get; } = new([]);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<object> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public object this[string key] => _values[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <returns>The text, or null when the row has none of that name.</returns>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public string? FindText(string name) => _values.TryGetValue(name, out var value) ? (string)value : null;

    /// <exception cref="KeyNotFoundException">The row has no such value.</exception>
    public string GetText(string name) => (string)_values[name];

    /// <exception cref="KeyNotFoundException">The row has no such value.</exception>
    public long GetNumber(string name) => _values[name] is int small ? small : (long)_values[name];

    /// <exception cref="KeyNotFoundException">The row has no such value.</exception>
    public DateTimeOffset GetTime(string name) => (DateTimeOffset)_values[name];
}
