using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    /// <param name="dialogState">Where the stack of the turn's conversation is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside a component dialog, which keeps the stack itself.</summary>
    public DialogSet()
    {
    }

    /// <summary>Adds the dialog once. Another dialog of the same id is given the next free id: the id with 2, 3, ... behind it.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <exception cref="InvalidOperationException">The set was made without an accessor.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("This dialog set has no state accessor: pass one to its constructor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <returns>Null when the set has no such dialog.</returns>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string taken)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = taken + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
