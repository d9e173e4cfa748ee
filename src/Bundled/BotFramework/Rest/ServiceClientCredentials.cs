namespace Microsoft.Rest;

/// <summary>Signs the requests of a service client.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Is asked before each request is sent; does nothing unless overridden.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.CompletedTask;
    }
}
