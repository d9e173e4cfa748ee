using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Issue and refresh of tokens.</summary>
internal static class TokenEndpoints
{
    /// <summary>Anybody gets a token of their own: the chat is open to the public, and a token opens nothing but its own new conversation.</summary>
    public static async Task<IResult> GenerateAsync(
        HttpRequest request, DirectLineTokens tokens, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        return await RequestBody.FindAsync(request, options.Value.BodyBytes, cancellationToken) is null
            ? DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too long.")
            : Answer(tokens, tokens.Create());
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
