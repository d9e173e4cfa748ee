using System.Security.Cryptography;
using ConsultBot.Core.Knowledge;
using Microsoft.Net.Http.Headers;

namespace ConsultBot.Web.ChatPage;

/// <summary>Serves the chat page: Microsoft's Web Chat from this host, and nothing from any other.</summary>
public static class ChatPageEndpoints
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Needs <see cref="IChatPageTexts"/>.</summary>
    public static IServiceCollection AddChatPage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<ChatAssets>().AddSingleton<ChatPageHtml>();
    }

    /// <summary>Maps / and /assets.</summary>
    public static WebApplication MapChatPage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/", ReadMethods, ServePage);
        app.MapMethods("/assets/{name}", ReadMethods, ServeAsset);
        return app;
    }

    private static IResult ServePage(HttpContext context, ChatPageHtml page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        SecurityHeaders.Write(context.Response.Headers, nonce);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(page.Write(PreferredLanguage(context.Request), nonce), "text/html; charset=utf-8");
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

    private static Language PreferredLanguage(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Languages.Find(language.Value.ToString()))
        .FirstOrDefault(language => language is not null) ?? Language.English;
}
