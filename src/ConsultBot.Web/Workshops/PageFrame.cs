using System.Text.Encodings.Web;
using System.Text.Unicode;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Web.ChatPage;

namespace ConsultBot.Web.Workshops;

/// <summary>What is around every page: head, masthead, the same page in the other languages. No script, but for pages that follow what happens.</summary>
internal sealed class PageFrame(ChatAssets assets, MessageCatalog messages)
{
    /// <summary>Letters of all scripts stay as they are.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Sentence _sentence = new(messages);

    /// <summary>A text of data, safe inside an element or a quoted attribute.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    public string Text(Phrase phrase, Language language) => Text(_sentence.Write(phrase, language, Markup.Plain));

    public string Text(Argument argument, Language language) => Text(_sentence.Write(argument, language, Markup.Plain));

    public string Plain(Argument argument, Language language) => _sentence.Write(argument, language, Markup.Plain);

    /// <summary>The path of the chat.</summary>
    public static string Root(HttpContext context) => Text(context.Request.PathBase + "/");

    /// <param name="context">The request.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="title">Encoded.</param>
    /// <param name="body">Encoded: what stands inside "main".</param>
    /// <param name="isLive">The page reads itself again, see <see cref="ChatAssets.Live"/>; where scripts are off, the browser loads it again.</param>
    public string Write(HttpContext context, Language language, string title, string body, bool isLive = false)
    {
        var root = Root(context);
        var live = isLive ? $"\n  <script src=\"{root}{assets.Live}\" defer></script>\n  <noscript><meta http-equiv=\"refresh\" content=\"15\"></noscript>" : "";
        var name = Text(messages.Get("Page.Name", language));
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>{title} – {name}</title>
              <link rel="icon" type="image/svg+xml" href="{root}{assets.Icon}">
              <link rel="stylesheet" href="{root}{assets.Style}">
              <link rel="stylesheet" href="{root}{assets.PageStyle}">{live}
            </head>
            <body class="page">
              <header class="masthead"><div class="masthead__inner">
                <p class="masthead__name"><a href="{root}">{name}</a></p>
                <nav class="languages" aria-label="{Text(messages.Get("Page.LanguageLabel", language))}">{Choices(language)}</nav>
              </div></header>
              <main class="sheet">
            {body}
              </main>
            </body>
            </html>

            """;
    }

    public static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Content(page, "text/html; charset=utf-8", statusCode: status);

    private string Choices(Language current) => string.Concat(Languages.All.Select(language =>
        $"<a href=\"?language={language.Code()}\" lang=\"{language.Code()}\" hreflang=\"{language.Code()}\"{(language == current ? " aria-current=\"true\"" : "")}>{Text(messages.Get("Language.Name", language))}</a>"));
}
