using System.Globalization;
using ConsultBot.Core.Knowledge;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Teams;

/// <summary>Citations as Teams shows them, at the marks [1], [2] of the text. The text lists the same sources for everybody else.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content, "Add citations"</remarks>
internal static class TeamsCitations
{
    private const string MessageType = "https://schema.org/Message";
    private const int NameCharacters = 80;
    private const int AbstractCharacters = 160;

    /// <returns>Null when nothing is cited.</returns>
    public static Entity? Find(IEnumerable<Citation> citations, KnowledgeBase knowledge)
    {
        var claims = citations.Select((citation, at) => (object)Claim(citation, at + 1, knowledge)).ToList();
        if (claims.Count == 0)
        {
            return null;
        }

        var entity = new Entity(MessageType);
        entity.SetAs(new Dictionary<string, object>
        {
            ["type"] = MessageType,
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["citation"] = claims,
        });
        return entity;
    }

    /// <summary>What the entities of a message take up at most.</summary>
    public static int Characters(Activity message) => message.Entities.Count(entity => entity.Type == MessageType) * 20 * (NameCharacters + AbstractCharacters + 160);

    private static Dictionary<string, object> Claim(Citation citation, int position, KnowledgeBase knowledge)
    {
        var source = knowledge.GetSource(citation.Source);
        var date = source.Date.ToString();
        return new Dictionary<string, object>
        {
            ["@type"] = "Claim",
            ["position"] = position,
            ["appearance"] = new Dictionary<string, object>
            {
                ["@type"] = "DigitalDocument",
                ["name"] = Shorten(source.Title, NameCharacters),
                ["abstract"] = Shorten(string.Create(CultureInfo.InvariantCulture, $"{citation.Locator} · {source.Publisher}, {date}"), AbstractCharacters),
            },
        };
    }

    /// <summary>At most so many UTF-16 units, with an ellipsis where something is missing, and no half of a pair at its end.</summary>
    internal static string Shorten(string text, int characters)
    {
        if (text.Length <= characters)
        {
            return text;
        }

        var end = characters - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]).TrimEnd() + "…";
    }
}
