using System.Text.Encodings.Web;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.People;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Web.ChatPage;
using ConsultBot.Web.SignIn.Accounts;

namespace ConsultBot.Web.SignIn;

/// <summary>Writes the small page behind an invitation link. It has no script, and looking at it uses nothing up.</summary>
internal sealed class InvitationPage(ChatAssets assets, MessageCatalog messages, PersonTexts texts, OidcProvider provider)
{
    private readonly Sentence _sentence = new(messages);

    /// <summary>The invitation, with the button that accepts it.</summary>
    public string Offer(Participant person, Language language)
    {
        var described = Html(texts.Describe(person), language);
        var byAccount = provider.IsConfigured ? $"""<p><a href="?{AccountEndpoints.ByAccount}">{Html(Phrase.Of("Invitation.ByAccount"), language)}</a></p>""" : "";
        return Write(
            language,
            Phrase.Of("Invitation.Title"),
            "../",
            $"""
                <p class="sheet__person">{described}</p>
                <p>{Html(Phrase.Of("Invitation.Explain"), language)}</p>
                <form method="post"><button type="submit">{Html(Phrase.Of("Invitation.Accept"), language)}</button></form>
                {byAccount}
                <p class="sheet__note">{Html(Phrase.Of("Invitation.NotYou"), language)}</p>
            """);
    }

    /// <summary>Why there is nothing to accept, and what to do.</summary>
    /// <param name="heading">Null: that of an invitation.</param>
    /// <param name="root">The way from the page to the chat.</param>
    public string Refusal(Phrase why, Language language, Phrase? heading = null, string root = "../") => Write(
        language,
        heading ?? Phrase.Of("Invitation.Title"),
        root,
        $"""
            <p>{Html(why, language)}</p>
            <p><a href="{root}">{Html(Phrase.Of("Invitation.ToChat"), language)}</a></p>
        """);

    private string Write(Language language, Phrase heading, string root, string body)
    {
        var title = Html(heading, language);
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>{title}</title>
              <link rel="icon" type="image/svg+xml" href="{root}{assets.Icon}">
              <link rel="stylesheet" href="{root}{assets.Style}">
            </head>
            <body>
              <header class="masthead"><div class="masthead__inner"><p class="masthead__name">{HtmlEncoder.Default.Encode(messages.Get("Page.Name", language))}</p></div></header>
              <main class="sheet">
                <h1>{title}</h1>
            {body}
              </main>
            </body>
            </html>

            """;
    }

    private string Html(Phrase phrase, Language language) => HtmlEncoder.Default.Encode(_sentence.Write(phrase, language, Markup.Plain));
}
