namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message after it was disposed of.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper() => Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; }
}
