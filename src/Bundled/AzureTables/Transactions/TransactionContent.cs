using System.Buffers;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Transactions;

/// <summary>Changes of one partition as one multipart body: a batch that holds one change set.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal static class TransactionContent
{
    public static HttpMessage ToMessage(ServiceConnection service, IEnumerable<EntityRequest> requests)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var message = service.Message(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(Write(service, requests, batch, changes));
        return message;
    }

    private static ReadOnlyMemory<byte> Write(ServiceConnection service, IEnumerable<EntityRequest> requests, string batch, string changes)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        Append(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var request in requests)
        {
            Append(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write(body, service, request);
        }

        Append(body, $"--{changes}--\r\n--{batch}--\r\n");
        return body.WrittenMemory;
    }

    private static void Write(ArrayBufferWriter<byte> body, ServiceConnection service, EntityRequest request)
    {
        Append(body, $"{request.Method} {service.Address(request.Path).AbsoluteUri} HTTP/1.1\r\n");
        Append(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (request.IfMatch is not null)
        {
            Append(body, $"If-Match: {request.IfMatch}\r\n");
        }

        if (request.Body is { } json)
        {
            Append(body, $"Prefer: return-no-content\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n");
            Append(body, "\r\n");
            body.Write(json.Span);
        }

        Append(body, "\r\n\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
