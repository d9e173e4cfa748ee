using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind <c>POST /api/messages</c>. One instance serves all requests.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>
    /// Answers 200 to an activity that the bot took, with a body where the channel expects one; 405 to another method than POST,
    /// 401 to a sender who is refused, 400 to a body that is no activity or has no return address, 501 to an invoke that the bot
    /// doesn't know. What the bot throws goes to <see cref="BotAdapter.OnTurnError"/>.
    /// </summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        if (await AdmitAsync(httpRequest, httpResponse, cancellationToken).ConfigureAwait(false) is not { } admitted)
        {
            return;
        }

        var (activity, sender) = admitted;
        var answer = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        await ActivityResponse.WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Null when the request is refused; the response then says so.</returns>
    private async Task<(
        Activity Activity,
        AuthenticateRequestResult Sender)?> AdmitAsync(HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        try
        {
            var activity = await ActivityRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, request.Headers.Authorization, cancellationToken).ConfigureAwait(false);
            if (ReturnAddress.FindFault(activity) is { } fault)
            {
                throw new MalformedActivityException(fault);
            }

            return (activity, sender);
        }
        catch (UnauthorizedAccessException)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (MalformedActivityException malformed)
        {
            Log.RequestMalformed(Logger, malformed.Message);
            response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException bad)
        {
            // The host's limit on the size of a body, or a body that ends too early.
            Log.RequestMalformed(Logger, bad.Message);
            response.StatusCode = bad.StatusCode;
        }

        return null;
    }
}
