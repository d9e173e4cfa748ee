using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a chain of what the user sends and what must come back; it runs when it is started.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    /// <param name="getTask">All steps so far.</param>
    /// <param name="flow">Gives adapter and bot.</param>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = getTask;
    }

    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The user of the adapter's conversation joins it.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
    });

    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <inheritdoc cref="Test(string, string, string, uint)"/>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <inheritdoc cref="Test(string, string, string, uint)"/>
    public TestFlow Test(
        string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>The next reply must be a message with that text.</summary>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertText(text => string.Equals(text, expected, StringComparison.Ordinal), $"\"{expected}\"", description, timeout);

    /// <summary>The next reply must have that type and text.</summary>
    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                Require(reply.Type == expected.Type, description, $"a {expected.Type}", $"a {reply.Type}");
                var (text, wanted) = (((Activity)reply).Text, ((Activity)expected).Text);
                Require(text == wanted, description, $"\"{wanted}\"", $"\"{text}\"");
            },
            description,
            timeout);
    }

    /// <summary>The next reply must equal <paramref name="expected"/>.</summary>
    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply => Require(equalityComparer.Equals(expected, reply), description, "an equal activity", $"a {reply.Type}"),
            description,
            timeout);
    }

    /// <param name="validateActivity">Throws if the reply is not what it should be.</param>
    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout).ConfigureAwait(false)));
    }

    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertText(
        text => text?.Contains(expected, StringComparison.Ordinal) == true, $"a text with \"{expected}\"", description, timeout);

    /// <inheritdoc cref="AssertReply(string, string, uint)"/>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000) =>
        AssertText(candidates.Contains, $"one of \"{string.Join("\", \"", candidates)}\"", description, timeout);

    /// <param name="timeout">Milliseconds in which nothing must come.</param>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        Require(false, description, "no reply", $"a {reply.Type}: \"{((Activity)reply).Text}\"");
    });

    private static void Require(bool fulfilled, string description, string expected, string actual)
    {
        if (!fulfilled)
        {
            throw new InvalidOperationException($"{description ?? "The reply is wrong"}: expected {expected}, got {actual}.");
        }
    }

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps().ConfigureAwait(false);
            await step().ConfigureAwait(false);
        },
        this);

    private TestFlow AssertText(Func<string, bool> fits, string expected, string description, uint timeout) => AssertReply(
        reply =>
        {
            Require(reply.Type == ActivityTypes.Message, description, "a message", $"a {reply.Type}");
            Require(fits(((Activity)reply).Text), description, expected, $"\"{((Activity)reply).Text}\"");
        },
        description,
        timeout);

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        using var over = new CancellationTokenSource();
        if (!System.Diagnostics.Debugger.IsAttached)
        {
            over.CancelAfter(TimeSpan.FromMilliseconds(timeout));
        }

        try
        {
            return await _adapter.GetNextReplyAsync(over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{description ?? "A reply is missing"}: none came within {timeout} ms.");
        }
    }
}
