using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;
using ConsultBot.Tables;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Posting and polling.</summary>
internal static class ActivityEndpoints
{
    private const int PageSize = 200;

    /// <summary>Answers once the activity is stored; its turn runs after that.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext context, DirectLineConversations conversations, IOptions<DirectLineOptions> options, CancellationToken cancellationToken)
    {
        if (await RequestBody.FindAsync(context.Request, options.Value.BodyBytes, cancellationToken) is not { } body)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too long.");
        }

        if (PostedActivity.Find(body, options.Value.JsonDepth) is not { } posted)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The body is no activity that a client may send.");
        }

        if (posted.Characters > options.Value.BodyBytes)
        {
            return DirectLineErrors.Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity takes too much room.");
        }

        // From here on the client's going away changes nothing: what is half stored would wait for the sweep.
        var token = TokenFilter.TokenOf(context);
        await conversations.StartAsync(token.ConversationId, token.UserId, locale: null, CancellationToken.None);
        var id = await conversations.PostAsync(token.ConversationId, token.UserId, posted, CancellationToken.None);
        return Results.Json(new ResourceBody(id), DirectLineJsonContext.Default.ResourceBody);
    }

    public static async Task<IResult> ReadAsync(
        HttpContext context, string? watermark, DirectLineConversations conversations, IConversationLog log, CancellationToken cancellationToken)
    {
        var token = TokenFilter.TokenOf(context);
        try
        {
            await conversations.StartAsync(token.ConversationId, token.UserId, locale: null, CancellationToken.None);
            var after = Watermark.Clamp(watermark, await log.LastPositionAsync(token.ConversationId, cancellationToken));
            var entries = await log.ReadAsync(token.ConversationId, after, PageSize, cancellationToken);
            var read = entries.Count == 0 ? after : entries[^1].Position;
            return Json(ActivityFrames.Write(ActivityFrames.Shown(entries), read));
        }
        catch (StoreUnavailableException)
        {
            // A client that polls stops for good at 5xx, so it hears that there is nothing new.
            return Json(ActivityFrames.Write([], Watermark.Clamp(watermark, long.MaxValue)));
        }
    }

    /// <summary>Files are not taken: the bot has no use for them, and what is not kept cannot leak.</summary>
    public static IResult RefuseUpload() => DirectLineErrors.Refuse(
        StatusCodes.Status415UnsupportedMediaType, "AttachmentsNotSupported", "This bot takes no files.");

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
