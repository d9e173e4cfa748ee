using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>What the choice is called, and what a prompt returns for it.</summary>
    public string Value { get; set; }

    /// <summary>The button; null makes one that shows and posts <see cref="Value"/>.</summary>
    public CardAction Action { get; set; }

    /// <summary>Other names by which it is recognised.</summary>
    public List<string> Synonyms { get; set; }
}
