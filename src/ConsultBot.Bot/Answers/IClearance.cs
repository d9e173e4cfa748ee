using ConsultBot.Core.Knowledge.Documents;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Answers;

/// <summary>Knows whose documents may be quoted to the one who asks.</summary>
public interface IClearance
{
    /// <returns><see cref="Audience.Organizers"/> for those who are known to be organizers, and in a place where nobody else reads along; else <see cref="Audience.Participants"/>.</returns>
    Task<Audience> GetAudienceAsync(ITurnContext turn, CancellationToken cancellationToken);
}
