using ConsultBot.Core.Knowledge;
using ConsultBot.Web.ChatPage;

namespace ConsultBot.Web.Tests.Hosting;

internal sealed class TestTexts : IChatPageTexts
{
    public ChatPageTexts Get(Language language) => new()
    {
        Name = language == Language.French ? "Consultations <migratoires>" : "Migration consultations",
        Purpose = language == Language.French
            ? "Des réponses brèves, sourcées et datées."
            : "Short, cited and dated answers about consultation processes on migration.",
        LanguageName = language switch { Language.French => "Français", Language.Spanish => "Español", _ => "English" },
        LanguageLabel = "Language",
        NewConversation = "New conversation",
        SignedInAs = "Signed in as {name}",
        SignOut = "Sign out",
        SignIn = "Sign in with your account",
        ChatLabel = "Chat",
        Connecting = "Connecting …",
        SessionOver = "The session had ended; this is a new conversation.",
        Unreachable = "The assistant cannot be reached at the moment. Trying again …",
        NoScript = "The chat needs JavaScript.",
        Footer = "Every answer names its source and its date.",
    };
}
