using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks. It is kept as JSON between turns.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Sent instead of <see cref="Prompt"/> after an answer that was not accepted; null sends <see cref="Prompt"/> again.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>Null leaves it to the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>For the validator. Through JSON: text, numbers and booleans come back as such, anything else as <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object Validations { get; set; }

    /// <summary>The language in which the answer is read, such as "fr"; null takes the activity's.</summary>
    public string RecognizeLanguage { get; set; }
}
