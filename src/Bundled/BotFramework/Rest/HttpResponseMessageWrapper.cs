using System.Net;

namespace Microsoft.Rest;

/// <summary>What is kept of a response.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        foreach (var header in httpResponse.Headers)
        {
            Headers[header.Key] = header.Value;
        }

        (StatusCode, ReasonPhrase, Content) = (httpResponse.StatusCode, httpResponse.ReasonPhrase, content);
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
