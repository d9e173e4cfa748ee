namespace ConsultBot.Tables;

/// <summary>The store cannot be reached, is full, is damaged or refuses to work.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <inheritdoc/>
    public StoreUnavailableException()
        : this("The store is unavailable.")
    {
    }

    /// <inheritdoc/>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when a commit may or may not have happened.</summary>
    public bool OutcomeUnknown { get; init; }
}
