using System.Text.Encodings.Web;
using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Web.SignIn;
using ConsultBot.Web.SignIn.Accounts;

namespace ConsultBot.Web.ChatPage;

/// <summary>Writes the page.</summary>
internal sealed class ChatPageHtml(ChatAssets assets, IChatPageTexts texts, OidcProvider provider)
{
    /// <summary>The page's script takes the words from here; JSON inside HTML, so &lt;, &gt; and &amp; are escaped.</summary>
    private static readonly JsonSerializerOptions Inside = new(JsonSerializerDefaults.Web);

    /// <param name="language">The page comes in it; its script may change that to what the reader chose before.</param>
    /// <param name="nonce">Allows this page's own tags, once.</param>
    /// <param name="reader">Who is signed in, or null.</param>
    public string Write(Language language, string nonce, SignedIn? reader)
    {
        var words = texts.Get(language);
        return new[]
        {
            ("language", language.Code()),
            ("nonce", nonce),
            ("name", words.Name),
            ("purpose", words.Purpose),
            ("languageLabel", words.LanguageLabel),
            ("newConversation", words.NewConversation),
            ("chatLabel", words.ChatLabel),
            ("connecting", words.Connecting),
            ("noScript", words.NoScript),
            ("footer", words.Footer),
            ("signedInAs", reader is null ? "" : words.SignedInAs.Replace("{name}", reader.Person.Name, StringComparison.Ordinal)),
            ("signOut", words.SignOut),
            ("signIn", words.SignIn),
            ("personName", reader?.Person.Name ?? ""),
            ("personUser", reader?.User ?? ""),
            ("webChat", assets.WebChat),
            ("licences", assets.Licences),
            ("page", assets.Page),
            ("style", assets.Style),
            ("icon", assets.Icon),
        }
        .Aggregate(assets.Template, (page, value) => page.Replace("{{" + value.Item1 + "}}", Encode(value.Item2), StringComparison.Ordinal))
        .Replace("{{accountHidden}}", provider.IsConfigured && reader is null ? "" : " hidden", StringComparison.Ordinal)
        .Replace("{{options}}", Options(language), StringComparison.Ordinal)
        .Replace("{{texts}}", JsonSerializer.Serialize(Languages.All.ToDictionary(each => each.Code(), texts.Get), Inside), StringComparison.Ordinal);
    }

    /// <summary>A name may look like a place of the page: it is not filled.</summary>
    private static string Encode(string text) => HtmlEncoder.Default.Encode(text).Replace("{", "&#123;", StringComparison.Ordinal);

    private string Options(Language chosen) => string.Concat(Languages.All.Select(language =>
        $"<option value=\"{language.Code()}\" lang=\"{language.Code()}\"{(language == chosen ? " selected" : "")}>"
        + $"{HtmlEncoder.Default.Encode(texts.Get(language).LanguageName)}</option>"));
}
