namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are joined in a sentence or a list; a null member takes the language's own.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices; ", " in English.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices when there are only two; " or " in English.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more; ", or " in English.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Whether the choices are numbered; default yes.</summary>
    public bool? IncludeNumbers { get; set; }
}
