using ConsultBot.Core.Knowledge;

namespace ConsultBot.Web.ChatPage;

/// <summary>Where the words around the chat come from.</summary>
public interface IChatPageTexts
{
    /// <returns>In that language; what it lacks, in English.</returns>
    ChatPageTexts Get(Language language);
}
