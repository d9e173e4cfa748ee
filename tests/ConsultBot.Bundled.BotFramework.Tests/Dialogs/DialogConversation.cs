using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

/// <summary>A conversation with one dialog. The state goes through JSON after every turn, and no object but the dialog lives longer than a turn.</summary>
internal sealed class DialogConversation
{
    private readonly TestAdapter _adapter;
    private readonly Func<DialogContext, Task<DialogTurnResult>> _turn;
    private readonly Dialog[] _dialogs;

    public DialogConversation(Dialog dialog, string channelId = "test", string? locale = null)
        : this([dialog], null, channelId, locale)
    {
    }

    /// <param name="turn">What happens in a turn; null continues, and begins the first dialog when none is open.</param>
    public DialogConversation(Dialog[] dialogs, Func<DialogContext, Task<DialogTurnResult>>? turn, string channelId = "test", string? locale = null)
    {
        _dialogs = dialogs;
        _turn = turn ?? ContinueOrBeginAsync;
        _adapter = new TestAdapter(channelId) { Locale = locale };
    }

    public JsonStorage Storage { get; } = new();

    /// <summary>What the last turn returned.</summary>
    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    /// <summary>Ids of the open dialogs of the outermost stack after the last turn, the active one first.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    /// <summary>Sends a message.</summary>
    /// <returns>The texts of the replies.</returns>
    public async Task<string[]> SayAsync(string text) => [.. (await ActAsync(_adapter.MakeActivity(text))).Select(reply => reply.Text)];

    /// <returns>The one reply.</returns>
    public async Task<Activity> AskAsync(string text) => Assert.Single(await ActAsync(_adapter.MakeActivity(text)));

    public Task<Activity[]> ActAsync(string activityType)
    {
        var activity = _adapter.MakeActivity();
        activity.Type = activityType;
        return ActAsync(activity);
    }

    private async Task<Activity[]> ActAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, RunAsync);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return [.. replies];
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var state = new ConversationState(Storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in _dialogs)
        {
            dialogs.Add(dialog);
        }

        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        Result = await _turn(dc);
        Open = [.. dc.Stack.Select(instance => instance.Id)];
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> ContinueOrBeginAsync(DialogContext dc)
    {
        var result = await dc.ContinueDialogAsync();
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(_dialogs[0].Id) : result;
    }
}
