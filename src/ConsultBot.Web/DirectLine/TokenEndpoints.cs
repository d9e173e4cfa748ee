using ConsultBot.Web.Limits;
using ConsultBot.Web.SignIn;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Issue and refresh of tokens.</summary>
internal static class TokenEndpoints
{
    /// <summary>Anybody gets a token of their own: the chat is open to the public, and a token opens nothing but its own new conversation. A browser that is
    /// signed in gets one for the web chat user that is its person's.</summary>
    public static async Task<IResult> GenerateAsync(
        HttpContext context, DirectLineTokens tokens, SignIns signIns, SenderLimits limits, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        if (await RequestBody.FindAsync(context.Request, options.Value.BodyBytes, cancellationToken) is null)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too long.");
        }

        var user = (await signIns.FindAsync(context, cancellationToken))?.User;
        return limits.FindPauseBeforeConversation(user, context.Connection.RemoteIpAddress) is { } pause
            ? DirectLineErrors.TooMany(context, pause, "Too many conversations: please come back in a moment.")
            : Answer(tokens, tokens.Create(user));
    }

    public static IResult Refresh(HttpContext context, DirectLineTokens tokens) =>
        tokens.Refresh(TokenFilter.TokenOf(context)) is { } renewed
            ? Answer(tokens, renewed)
            : DirectLineErrors.Refuse(StatusCodes.Status403Forbidden, "TokenExpired", "The session has lasted as long as a session may.");

    private static IResult Answer(DirectLineTokens tokens, DirectLineToken token)
    {
        var body = new ConversationBody(token.ConversationId, tokens.Write(token), tokens.SecondsLeft(token), StreamUrl: null, new UserBody(token.UserId));
        return Results.Json(body, DirectLineJsonContext.Default.ConversationBody);
    }
}
