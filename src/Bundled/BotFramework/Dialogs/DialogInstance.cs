namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An open dialog on a stack.</summary>
public class DialogInstance
{
    /// <summary>Id of the dialog in its set.</summary>
    public string Id { get; set; }

    /// <summary>What the dialog keeps between turns. It goes through JSON: afterwards whole numbers are <see cref="long"/>, lists and objects <see cref="System.Text.Json.JsonElement"/>.</summary>
    public IDictionary<string, object> State { get; set; }
}
