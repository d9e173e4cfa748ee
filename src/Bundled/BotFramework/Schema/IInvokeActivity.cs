namespace Microsoft.Bot.Schema;

/// <summary>A call that expects its answer in the same HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
