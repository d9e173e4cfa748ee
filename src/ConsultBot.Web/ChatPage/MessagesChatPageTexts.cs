using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Web.ChatPage;

/// <summary>The words around the chat, from the messages files.</summary>
internal sealed class MessagesChatPageTexts(MessageCatalog messages) : IChatPageTexts
{
    public ChatPageTexts Get(Language language)
    {
        string Text(string key) => messages.Get("Page." + key, language);
        return new ChatPageTexts
        {
            Name = Text("Name"),
            Purpose = Text("Purpose"),
            LanguageName = messages.Get("Language.Name", language),
            LanguageLabel = Text("LanguageLabel"),
            NewConversation = Text("NewConversation"),
            SignedInAs = Text("SignedInAs"),
            SignOut = Text("SignOut"),
            SignIn = Text("SignIn"),
            ChatLabel = Text("ChatLabel"),
            Connecting = Text("Connecting"),
            SessionOver = Text("SessionOver"),
            Unreachable = Text("Unreachable"),
            NoScript = Text("NoScript"),
            Footer = Text("Footer"),
        };
    }
}
