namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to somebody's contacts, or removed.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}
