namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step sees: the stack, the previous step's result, and what the waterfall keeps.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private readonly DialogContext _dc;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, WaterfallProgress progress, DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        _dc = dc;
        Parent = dc.Parent;
        Index = progress.Index;
        Options = progress.Options;
        Values = progress.Values;
        Reason = reason;
        Result = result;
    }

    /// <summary>Zero-based.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with. After the first turn it has been through JSON: text, numbers and booleans come back as such, anything else as <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>The result of the dialog that the previous step began, or the value that it passed to <see cref="NextAsync"/>.</summary>
    public object Result { get; }

    /// <summary>Kept until the waterfall ends, through JSON as <see cref="Options"/> is.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">The step has called this before.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' has gone to the next step already.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(_dc, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
