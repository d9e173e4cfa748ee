using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Conversations;

/// <summary>Runs each activity once and saves what the turn changed, once, with the ETag that was read.</summary>
/// <remarks>Replies go out first, then the state is saved together with the activity's id. A turn that a crash cut off before that is run again by
/// its channel; the embedded Direct Line drops replies it already has. A turn that comes again afterwards is recognised by the id
/// and does nothing. When another turn saved in between, this one is run again on the newer state, silently: its replies are out.</remarks>
public sealed class TurnStateMiddleware(ConversationState state, ConversationMemory memory) : IMiddleware
{
    private const int Attempts = 5;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var isSilent = false;
        turnContext.OnSendActivities((_, activities, send) => isSilent
            ? Task.FromResult(activities.Select(_ => new ResourceResponse(string.Empty)).ToArray())
            : send());
        for (var attempt = 1; ; attempt++)
        {
            await state.LoadAsync(turnContext, force: true, cancellationToken);
            if (await IsRepeatedAsync(turnContext, cancellationToken))
            {
                return;
            }

            await next(cancellationToken);
            try
            {
                await SaveAsync(turnContext, cancellationToken);
                return;
            }
            catch (StateConflictException) when (attempt < Attempts)
            {
                isSilent = true;
            }
        }
    }

    private async Task<bool> IsRepeatedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        MarkOf(turn) is { } id && await memory.FindLastTurnAsync(turn, cancellationToken) == id;

    /// <summary>A turn that the bot begins by itself is no repetition of anybody's message, and must not hide one.</summary>
    private static string? MarkOf(ITurnContext turn) => turn.Activity switch
    {
        not { Id.Length: > 0, Name: not ActivityEventNames.ContinueConversation } => null,

        // These have the id of the message that they change.
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } change =>
            string.Create(CultureInfo.InvariantCulture, $"{change.Id} {change.Type} {change.Timestamp?.UtcTicks}"),
        { } activity => activity.Id,
    };

    private async Task SaveAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (MarkOf(turn) is { } id)
        {
            await memory.SetLastTurnAsync(turn, id, cancellationToken);
        }

        await state.SaveChangesAsync(turn, force: false, cancellationToken);
    }
}
