using System.Security.Cryptography;
using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Bot;

/// <summary>The turn boundary: whatever goes wrong in a turn is logged under a reference, and the person gets a plain sentence with it.</summary>
public sealed class TurnErrors(Replies replies, ILogger<TurnErrors> logger)
{
    public void Guard(BotAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        adapter.OnTurnError = ApologiseAsync;
    }

    private async Task ApologiseAsync(ITurnContext turn, Exception error)
    {
        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        logger.TurnFailed(reference, turn.Activity.ChannelId, turn.Activity.Type, error);
        if (turn.Activity.Type != Microsoft.Bot.Schema.ActivityTypes.Message)
        {
            return;
        }

        var language = Languages.Find(turn.Activity.Locale) ?? Language.English;
        var sentence = Phrase.Of("Error.Turn", ("reference", new Argument.Verbatim(reference)));
        await turn.SendActivityAsync(replies.Message(sentence, language), CancellationToken.None);
    }
}
