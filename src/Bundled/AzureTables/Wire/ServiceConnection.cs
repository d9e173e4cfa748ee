using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account's table service: makes messages with the headers that all of them have, and sends them.</summary>
internal sealed class ServiceConnection(HttpPipeline pipeline, Uri endpoint, string version)
{
    public Uri Endpoint { get; } = endpoint;

    private string Root { get; } = endpoint.AbsoluteUri.TrimEnd('/') + "/";

    /// <param name="pathAndQuery">Below the endpoint, encoded.</param>
    public Uri Address(string pathAndQuery) => new(Root + pathAndQuery);

    public HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address(pathAndQuery));
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("x-ms-version", version);
        return message;
    }

    /// <param name="body">JSON.</param>
    public HttpMessage Message(RequestMethod method, string pathAndQuery, ReadOnlyMemory<byte> body)
    {
        var message = Message(method, pathAndQuery);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    /// <summary>Sends a message and disposes it. The headers of the response can be read after that.</summary>
    /// <param name="expected">A status of 400 or above that is no failure here.</param>
    /// <exception cref="RequestFailedException">The service refused the request.</exception>
    public async Task<Response> SendAsync(HttpMessage message, int? expected, CancellationToken cancellationToken)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return Checked(message.Response, expected);
        }
    }

    /// <inheritdoc cref="SendAsync(HttpMessage, int?, CancellationToken)"/>
    /// <param name="read">Reads the response while it is there.</param>
    public async Task<T> SendAsync<T>(HttpMessage message, int? expected, Func<Response, T> read, CancellationToken cancellationToken)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return Read(Checked(message.Response, expected), read);
        }
    }

    private static Response Checked(Response response, int? expected) =>
        response.IsError && response.Status != expected
            ? throw new RequestFailedException(response, null, ErrorParser.Instance)
            : response;

    /// <summary>A proxy may answer in the service's place, and its page is no table's JSON.</summary>
    private static T Read<T>(Response response, Func<Response, T> read)
    {
        try
        {
            return read(response);
        }
        catch (JsonException malformed)
        {
            throw new RequestFailedException(response, malformed, ErrorParser.Instance);
        }
        catch (FormatException malformed)
        {
            throw new RequestFailedException(response, malformed, ErrorParser.Instance);
        }
    }
}
