namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>Whether some of a name's words are enough. Default: no, all are needed.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>Language of the utterance, such as "fr-CH"; null is English.</summary>
    public string Locale { get; set; }

    /// <summary>How many other words may stand between two words of a name. Default: 2.</summary>
    public int? MaxTokenDistance { get; set; }
}
