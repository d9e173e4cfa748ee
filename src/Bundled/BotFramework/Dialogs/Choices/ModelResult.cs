namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised in an utterance.</summary>
public class ModelResult<T>
{
    /// <summary>The words, as written.</summary>
    public string Text { get; set; }

    /// <summary>Position of the first character.</summary>
    public int Start { get; set; }

    /// <summary>Position of the last character, which belongs to the words.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
