using ConsultBot.Core.Knowledge;

namespace ConsultBot.Web.ChatPage;

/// <summary>The language that a browser asks for.</summary>
internal static class ReaderLanguage
{
    /// <summary>English where it asks for none of ours.</summary>
    public static Language Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Languages.Find(language.Value.ToString()))
        .FirstOrDefault(language => language is not null) ?? Language.English;
}
