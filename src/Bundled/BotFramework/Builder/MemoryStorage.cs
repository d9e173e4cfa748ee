using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A storage in memory, for tests and trials. It keeps JSON copies: no caller ever shares an object with another.</summary>
/// <remarks>Versions are checked on items that are <see cref="IStoreItem"/>; of other items the last write wins.</remarks>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Stored> _items = [];
    private readonly Lock _lock = new();
    private long _lastVersion;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var stored))
                {
                    found[key] = stored.ToItem();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="InvalidOperationException">An item was written by another since it was read; nothing is written.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, item) in changes)
            {
                CheckVersion(key, item);
            }

            foreach (var (key, item) in changes)
            {
                _items[key] = Stored.Of(item, (++_lastVersion).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void CheckVersion(string key, object item)
    {
        if (item is IStoreItem { ETag: { Length: > 0 } read } && read != "*"
            && _items.TryGetValue(key, out var stored) && stored.Version != read)
        {
            throw new InvalidOperationException($"The item {key} has changed since it was read: version {read} is no more.");
        }
    }

    /// <param name="ItemType">Null for a set of properties.</param>
    private sealed record Stored(byte[] Utf8, Type ItemType, string Version)
    {
        public static Stored Of(object item, string version) => item is IEnumerable<KeyValuePair<string, object>> properties
            ? new(StateJson.Write(properties), null, version)
            : new(JsonSerializer.SerializeToUtf8Bytes<object>(item, StateJson.Options), item?.GetType(), version);

        public object ToItem()
        {
            if (ItemType is null)
            {
                return StateJson.ReadProperties(Utf8);
            }

            var item = JsonSerializer.Deserialize(Utf8, ItemType, StateJson.Options);
            if (item is IStoreItem versioned)
            {
                versioned.ETag = Version;
            }

            return item;
        }
    }
}
