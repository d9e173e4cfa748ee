using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Runs a bot behind an HTTP endpoint.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Takes the request's activity through the bot and writes the response, refusals included.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
