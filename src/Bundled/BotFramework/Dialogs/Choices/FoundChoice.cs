namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    /// <summary>The choice's <see cref="Choice.Value"/>, however it was named.</summary>
    public string Value { get; set; }

    /// <summary>Zero-based.</summary>
    public int Index { get; set; }

    /// <summary>How well the words fit: 1 for an exact name or a number, more than 0 otherwise.</summary>
    public float Score { get; set; }

    /// <summary>The name that was recognised; null when it was a number.</summary>
    public string Synonym { get; set; }
}
