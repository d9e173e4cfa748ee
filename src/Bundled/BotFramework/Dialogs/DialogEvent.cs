namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    /// <summary>Whether the parents are asked when the dialog doesn't handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a bot's own.</summary>
    public string Name { get; set; }

    public object Value { get; set; }
}
