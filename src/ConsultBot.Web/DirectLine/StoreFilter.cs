using ConsultBot.Tables;

namespace ConsultBot.Web.DirectLine;

/// <summary>Answers 503 while the store is away: clients keep the message and offer to send it again.</summary>
internal sealed class StoreFilter(ILogger<StoreFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException exception)
        {
            logger.StoreUnavailable(exception);
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return DirectLineErrors.Refuse(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The conversation cannot be stored at the moment.");
        }
    }
}
