namespace Microsoft.Bot.Builder.Dialogs;

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    /// <summary>Meaningful only when <see cref="Succeeded"/>.</summary>
    public T Value { get; set; }
}
