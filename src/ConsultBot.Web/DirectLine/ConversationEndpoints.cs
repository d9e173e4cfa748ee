using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Start and resumption of a conversation.</summary>
internal static class ConversationEndpoints
{
    private const int LongestLocale = 35;

    /// <summary>Starts the conversation that the token is for; one that was started already is resumed.</summary>
    public static async Task<IResult> StartAsync(
        HttpContext context, DirectLineConversations conversations, DirectLineTokens tokens, StreamAddress address,
        IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        if (await RequestBody.FindAsync(context.Request, options.Value.BodyBytes, cancellationToken) is not { } body)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too long.");
        }

        var token = TokenFilter.TokenOf(context);
        var isNew = await conversations.StartAsync(token.ConversationId, token.UserId, Locale(body), CancellationToken.None);
        return Answer(context.Request, tokens, address, token, watermark: 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Resumes. A conversation that is not there, because the store was emptied, is begun again: 404 would leave the client dead.</summary>
    public static async Task<IResult> ResumeAsync(
        HttpContext context, string? watermark, DirectLineConversations conversations, IConversationLog log, DirectLineTokens tokens,
        StreamAddress address, CancellationToken cancellationToken)
    {
        var token = TokenFilter.TokenOf(context);
        await conversations.StartAsync(token.ConversationId, token.UserId, locale: null, CancellationToken.None);
        var last = await log.LastPositionAsync(token.ConversationId, cancellationToken);
        return Answer(context.Request, tokens, address, token, Watermark.Clamp(watermark, last), StatusCodes.Status200OK);
    }

    private static IResult Answer(
        HttpRequest request, DirectLineTokens tokens, StreamAddress address, DirectLineToken token, long watermark, int status)
    {
        // The client goes on with the token that it gets here, and refreshes it in fifteen minutes at the earliest.
        var renewed = tokens.Refresh(token) ?? token;
        var body = new ConversationBody(
            token.ConversationId, tokens.Write(renewed), tokens.SecondsLeft(renewed), address.Create(request, renewed, watermark), User: null);
        return Results.Json(body, DirectLineJsonContext.Default.ConversationBody, statusCode: status);
    }

    private static string? Locale(ReadOnlyMemory<byte> body) =>
        RequestBody.FindText(body, "locale") is { Length: > 0 and <= LongestLocale } locale
        && locale.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? locale
            : null;
}
