namespace Microsoft.Bot.Schema;

/// <summary>A request to do something on behalf of the sender.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
