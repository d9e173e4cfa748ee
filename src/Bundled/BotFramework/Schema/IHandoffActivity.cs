namespace Microsoft.Bot.Schema;

/// <summary>The conversation passes from the bot to a person, or back.</summary>
public interface IHandoffActivity : IActivity
{

}
