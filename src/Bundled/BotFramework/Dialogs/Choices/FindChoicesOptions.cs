namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether <see cref="Choice.Value"/> is left out of the names.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the button's title is left out of the names.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" and "two" mean the second choice. Default: yes.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" means the second choice. Default: yes.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
