namespace Microsoft.Bot.Schema;

/// <summary>A private proposal about a message that another participant wrote.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
