namespace Microsoft.Bot.Builder;

/// <summary>A stored object that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>Version that was read; "*" or null overwrites whatever is there.</summary>
    string ETag { get; set; }
}
