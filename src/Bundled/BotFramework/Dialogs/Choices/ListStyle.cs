namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all: the prompt's text names them.</summary>
    None = 0,

    /// <summary>As the channel can show them best.</summary>
    Auto = 1,

    /// <summary>In the sentence: (1) red, (2) green, or (3) blue.</summary>
    Inline = 2,

    /// <summary>A numbered list below the text.</summary>
    List = 3,

    /// <summary>Buttons that vanish after one was pressed.</summary>
    SuggestedAction = 4,

    /// <summary>Buttons on a card.</summary>
    HeroCard = 5,
}
