using System.Security.Cryptography;
using ConsultBot.Tables;
using ConsultBot.Web.SignIn;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ConsultBot.Web.ChatPage;

/// <summary>Serves the chat page: Microsoft's Web Chat from this host, and nothing from any other.</summary>
public static class ChatPageEndpoints
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Needs <see cref="IChatPageTexts"/> and <see cref="SignIns"/>.</summary>
    public static IServiceCollection AddChatPage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<FrameOptions>().BindConfiguration(FrameOptions.Section)
            .Validate(frames => frames.FrameParents.All(FrameOptions.IsOrigin), "Web:FrameParents are origins, such as \"https://www.example.org\".").ValidateOnStart();
        return services.AddSingleton<ChatAssets>().AddSingleton<ChatPageHtml>();
    }

    /// <summary>Maps / and /assets.</summary>
    public static WebApplication MapChatPage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/", ReadMethods, ServePageAsync);
        app.MapMethods("/assets/{name}", ReadMethods, ServeAsset);
        return app;
    }

    private static async Task<IResult> ServePageAsync(
        HttpContext context, ChatPageHtml page, SignIns signIns, IOptions<FrameOptions> frames, CancellationToken cancellationToken)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        SecurityHeaders.Write(context.Response.Headers, nonce, frames.Value.FrameParents);
        context.Response.Headers.CacheControl = "no-store";
        var reader = await FindReaderAsync(context, signIns, cancellationToken);
        return Results.Content(page.Write(reader?.Person.Language ?? ReaderLanguage.Of(context.Request), nonce, reader), "text/html; charset=utf-8");
    }

    /// <summary>While the store is away the page is a guest's; the sign-in stays in the browser.</summary>
    private static async Task<SignedIn?> FindReaderAsync(HttpContext context, SignIns signIns, CancellationToken cancellationToken)
    {
        try
        {
            return await signIns.FindAsync(context, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private static IResult ServeAsset(HttpContext context, string name, ChatAssets assets)
    {
        if (assets.Find(name) is not { } asset)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        var encoding = PreferredEncoding(context.Request);
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        if (encoding.Length > 0)
        {
            headers.ContentEncoding = encoding;
        }

        var body = encoding switch { "br" => asset.Brotli, "gzip" => asset.Gzip, _ => asset.Decompress() };
        return Results.Bytes(body, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}-{encoding}\""));
    }

    private static string PreferredEncoding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding
            .Where(encoding => encoding.Quality is null or > 0)
            .Select(encoding => encoding.Value.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return accepted.Contains("br") ? "br" : accepted.Contains("gzip") ? "gzip" : "";
    }
}
