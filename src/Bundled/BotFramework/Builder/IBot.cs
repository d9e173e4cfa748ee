namespace Microsoft.Bot.Builder;

/// <summary>Handles one turn: one activity that came in.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
