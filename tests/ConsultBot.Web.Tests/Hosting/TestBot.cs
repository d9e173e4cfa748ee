using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>Greets whoever comes, and says back what it is told.</summary>
internal sealed class TestBot(Func<ITurnContext, CancellationToken, Task> onTurn) : IBot
{
    public static async Task Echo(ITurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (activity.Type == ActivityTypes.Message)
        {
            await turn.SendActivityAsync(MessageFactory.Text("echo: " + (activity.Text ?? activity.Value)), cancellationToken);
        }
        else if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            var greeted = activity.MembersAdded.Where(member => member.Id != activity.Recipient.Id);
            foreach (var member in greeted)
            {
                await turn.SendActivityAsync(Greeting($"hello {member.Id} in {activity.Locale ?? "no language"}"), cancellationToken);
            }
        }
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        onTurn(turnContext, cancellationToken);

    private static Activity Greeting(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        SuggestedActions = new SuggestedActions
        {
            Actions = [new CardAction { Type = "imBack", Title = "Who co-chairs the Bali Process?", Value = "Who co-chairs the Bali Process?" }],
        },
    };
}
