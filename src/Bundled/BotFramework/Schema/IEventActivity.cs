namespace Microsoft.Bot.Schema;

/// <summary>Something happened that is no message; programs read it, people do not.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
