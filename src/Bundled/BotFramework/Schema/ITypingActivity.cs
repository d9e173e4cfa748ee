namespace Microsoft.Bot.Schema;

/// <summary>The sender is composing a message.</summary>
public interface ITypingActivity : IActivity
{

}
