namespace Microsoft.Bot.Builder;

/// <summary>Several states that are loaded and saved together.</summary>
public class BotStateSet
{
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        BotStates = [.. botStates];
    }

    public List<BotState> BotStates { get; set; }

    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <param name="force">Reads even what this turn has read before, and loses its changes.</param>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <param name="force">Writes even what has not changed.</param>
    public Task SaveAllChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
