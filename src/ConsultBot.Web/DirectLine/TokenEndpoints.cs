using ConsultBot.Web.SignIn;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Issue and refresh of tokens.</summary>
internal static class TokenEndpoints
{
    /// <summary>Anybody gets a token of their own: the chat is open to the public, and a token opens nothing but its own new conversation. A browser that is
    /// signed in gets one for the web chat user that is its person's.</summary>
    public static async Task<IResult> GenerateAsync(
        HttpContext context, DirectLineTokens tokens, SignIns signIns, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        return await RequestBody.FindAsync(context.Request, options.Value.BodyBytes, cancellationToken) is null
            ? DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too long.")
            : Answer(tokens, tokens.Create((await signIns.FindAsync(context, cancellationToken))?.User));
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
