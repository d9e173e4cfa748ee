using System.Text.Json;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

/// <summary>Keeps JSON text and gives back nothing but JSON: the hardest that a store can be on what dialogs keep.</summary>
internal sealed class JsonStorage : IStorage
{
    private readonly Dictionary<string, string> _items = [];

    /// <summary>All that is stored, for a look at it.</summary>
    public string Text => string.Join('\n', _items.Values);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys
            .Where(_items.ContainsKey)
            .ToDictionary(key => key, key => (object)JsonSerializer.Deserialize<Dictionary<string, object>>(_items[key])!));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _items[key] = JsonSerializer.Serialize(value);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _items.Remove(key);
        }

        return Task.CompletedTask;
    }
}
