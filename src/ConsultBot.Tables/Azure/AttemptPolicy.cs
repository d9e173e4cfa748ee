using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ConsultBot.Tables.Azure;

/// <summary>Notes for each attempt whether the service may have carried it out without saying so. A retry after such an attempt reports
/// "exists already" or "was changed" of the call's own write.</summary>
internal sealed class AttemptPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isClear = false;
        try
        {
            await ProcessNextAsync(message, pipeline);
            isClear = IsClear(message.Response);
        }
        catch (RequestFailedException failure) when (WasNeverSent(failure))
        {
            isClear = true;
            throw;
        }
        finally
        {
            Note(message, isClear);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isClear = false;
        try
        {
            ProcessNext(message, pipeline);
            isClear = IsClear(message.Response);
        }
        catch (RequestFailedException failure) when (WasNeverSent(failure))
        {
            isClear = true;
            throw;
        }
        finally
        {
            Note(message, isClear);
        }
    }

    private static void Note(HttpMessage message, bool isClear)
    {
        if (!isClear)
        {
            Attempts.Find(message)?.AddUnclear();
        }
    }

    /// <summary>A server error may come after the write, "server busy" comes instead of it.</summary>
    private static bool IsClear(Response response) =>
        response.Status is < 500 and not 408
        || (response.Status == 503 && response.Content.ToString().Contains("ServerBusy", StringComparison.Ordinal));

    private static bool WasNeverSent(RequestFailedException failure) =>
        failure.InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
}
