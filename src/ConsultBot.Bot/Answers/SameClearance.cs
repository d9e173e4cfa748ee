using ConsultBot.Core.Knowledge.Documents;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Answers;

/// <summary>The same for everybody.</summary>
public sealed class SameClearance(Audience audience) : IClearance
{
    /// <inheritdoc/>
    public Task<Audience> GetAudienceAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.FromResult(audience);
}
