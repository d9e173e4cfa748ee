using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons under a message that disappear once one is pressed.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    [JsonPropertyName("to")]
    public IList<string> To { get; set; }

    [JsonPropertyName("actions")]
    public IList<CardAction> Actions { get; set; }
}
