using System.Net;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's connector refused a request.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel says went wrong; null if the body was none of the protocol's.</summary>
    public ErrorResponse Body { get; set; }

    /// <summary>What the channel answered; null if there was no response.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The status of the connector's response; null if there was no response.</summary>
    internal HttpStatusCode? Status { get; init; }
}
