using ConsultBot.Web.Audit;

namespace ConsultBot.Web.DirectLine;

/// <summary>Refuses pages of foreign origins, and gives pages of configured ones the headers that a browser asks for.</summary>
internal sealed class OriginFilter(OriginPolicy policy, RefusalRecord record) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Origin";
        if (!policy.IsAllowed(request))
        {
            await record.NoteAsync(context.HttpContext, "/v3/directline", "direct line refused: a page of another origin");

            // Not 403: a client takes that for the end of its session.
            return DirectLineErrors.Refuse(StatusCodes.Status400BadRequest, "OriginNotAllowed", "Pages of this origin may not talk to the bot.");
        }

        var origin = request.Headers.Origin.ToString();
        if (policy.IsConfigured(origin))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            headers.AccessControlMaxAge = "600";
        }

        return await next(context);
    }
}
