using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary, keys, timestamp and ETag included: the values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="DateTimeOffset"/>, <see cref="Guid"/> or a byte array.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The official name.")]
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string PartitionKeyName = "PartitionKey";
    internal const string RowKeyName = "RowKey";
    internal const string TimestampName = "Timestamp";
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(PartitionKeyName);
        set => this[PartitionKeyName] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(RowKeyName);
        set => this[RowKeyName] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TimestampName);
        set => this[TimestampName] = value!;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => this[ETagName] = value.ToString();
    }

    public int Count => _values.Count;

    public ICollection<string> Keys => _values.Keys;

    ICollection<object> IDictionary<string, object>.Values => _values.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <returns>Null where there is no such value.</returns>
    public object this[string key]
    {
        get => _values.GetValueOrDefault(key)!;
        set => _values[key] = value;
    }

    public string GetString(string key) => (string)Find<string>(key)!;

    public bool? GetBoolean(string key) => (bool?)Find<bool>(key);

    public int? GetInt32(string key) => (int?)Find<int>(key);

    public long? GetInt64(string key) => (long?)Find<long>(key);

    public double? GetDouble(string key) => (double?)Find<double>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Find<DateTimeOffset>(key);

    public Guid? GetGuid(string key) => (Guid?)Find<Guid>(key);

    public byte[] GetBinary(string key) => (byte[])Find<byte[]>(key)!;

    public void Add(string key, object value) => _values.Add(key, value);

    public bool Remove(string key) => _values.Remove(key);

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, out object value) => _values.TryGetValue(key, out value!);

    public void Clear() => _values.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_values).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_values).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    private object? Find<T>(string key) => _values.GetValueOrDefault(key) switch
    {
        null => null,
        T value => value,
        var other => throw new InvalidOperationException($"'{key}' is of type {other.GetType()}, not {typeof(T)}."),
    };
}
