namespace Microsoft.Bot.Schema;

/// <summary>Members joined or left, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    string TopicName { get; set; }

    bool? HistoryDisclosed { get; set; }
}
