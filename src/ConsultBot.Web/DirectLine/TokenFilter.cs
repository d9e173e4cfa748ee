using ConsultBot.Web.Audit;
using Microsoft.AspNetCore.Http.Features;

namespace ConsultBot.Web.DirectLine;

/// <summary>Lets requests with a valid token pass, and only to the conversation that it is for.</summary>
/// <remarks>A client takes 403 for the end of its session and starts anew; 401 stops it for good. So it is 403, and for nothing else.</remarks>
internal sealed class TokenFilter(DirectLineTokens tokens, RefusalRecord record) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Find(header[Scheme.Length..].Trim()) : null;
        if (token is null)
        {
            await record.NoteAsync(context.HttpContext, "/v3/directline", "direct line refused: no token, or one that has expired or was altered");
            return DirectLineErrors.Refuse(StatusCodes.Status403Forbidden, "TokenExpired", "The token is missing, altered or has expired.");
        }

        if (context.HttpContext.GetRouteValue("conversationId") is string asked && asked != token.ConversationId)
        {
            await record.NoteAsync(context.HttpContext, "/v3/directline", "direct line refused: the token is for another conversation");
            return DirectLineErrors.Refuse(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");
        }

        context.HttpContext.Features.Set(token);
        return await next(context);
    }

    /// <exception cref="InvalidOperationException">The endpoint does not ask for a token.</exception>
    public static DirectLineToken TokenOf(HttpContext context) => context.Features.GetRequiredFeature<DirectLineToken>();
}
