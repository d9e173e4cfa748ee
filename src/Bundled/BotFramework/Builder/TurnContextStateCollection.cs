namespace Microsoft.Bot.Builder;

/// <summary>Services and values of one turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <exception cref="ArgumentException">There is a value of that name.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type's full name.</summary>
    /// <exception cref="ArgumentException">There is a value of that type.</exception>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <returns>Null if there is none of that name, or it is of another type.</returns>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <returns>Null if there is none of that type.</returns>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        foreach (var disposable in Values.OfType<IDisposable>())
        {
            disposable.Dispose();
        }
    }
}
