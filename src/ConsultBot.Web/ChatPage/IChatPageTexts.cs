using ConsultBot.Core.Knowledge;

namespace ConsultBot.Web.ChatPage;

/// <summary>Where the words around the chat come from.</summary>
public interface IChatPageTexts
{
    ChatPageTexts Get(Language language);
}
