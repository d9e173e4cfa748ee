using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a waterfall stands, as its instance keeps it.</summary>
internal readonly struct WaterfallProgress
{
    private const string IndexKey = "stepIndex";
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";

    private readonly IDictionary<string, object> _state;

    private WaterfallProgress(IDictionary<string, object> state)
    {
        _state = state;
    }

    public int Index => Convert.ToInt32(PlainValue.From(_state[IndexKey]), CultureInfo.InvariantCulture);

    public object Options => PlainValue.From(_state.TryGetValue(OptionsKey, out var options) ? options : null);

    public IDictionary<string, object> Values => PlainValue.DictionaryAt(_state, ValuesKey);

    public static WaterfallProgress Begin(DialogInstance instance, object options)
    {
        instance.State[OptionsKey] = options;
        instance.State[ValuesKey] = new Dictionary<string, object>();
        return new WaterfallProgress(instance.State).At(0);
    }

    public static WaterfallProgress Of(DialogInstance instance) => new(instance.State);

    public WaterfallProgress At(int index)
    {
        _state[IndexKey] = index;
        return this;
    }
}
