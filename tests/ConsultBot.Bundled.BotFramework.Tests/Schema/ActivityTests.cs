using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void AsKind_ActivityOfThatKind_IsTheActivityAndNullForOthers()
    {
        var casts = new Dictionary<string, Func<Activity, IActivity>>
        {
            [ActivityTypes.Command] = a => a.AsCommandActivity(),
            [ActivityTypes.CommandResult] = a => a.AsCommandResultActivity(),
            [ActivityTypes.ContactRelationUpdate] = a => a.AsContactRelationUpdateActivity(),
            [ActivityTypes.ConversationUpdate] = a => a.AsConversationUpdateActivity(),
            [ActivityTypes.EndOfConversation] = a => a.AsEndOfConversationActivity(),
            [ActivityTypes.Event] = a => a.AsEventActivity(),
            [ActivityTypes.Handoff] = a => a.AsHandoffActivity(),
            [ActivityTypes.InstallationUpdate] = a => a.AsInstallationUpdateActivity(),
            [ActivityTypes.Invoke] = a => a.AsInvokeActivity(),
            [ActivityTypes.Message] = a => a.AsMessageActivity(),
            [ActivityTypes.MessageDelete] = a => a.AsMessageDeleteActivity(),
            [ActivityTypes.MessageReaction] = a => a.AsMessageReactionActivity(),
            [ActivityTypes.MessageUpdate] = a => a.AsMessageUpdateActivity(),
            [ActivityTypes.Suggestion] = a => a.AsSuggestionActivity(),
            [ActivityTypes.Trace] = a => a.AsTraceActivity(),
            [ActivityTypes.Typing] = a => a.AsTypingActivity(),
        };

        foreach (var type in casts.Keys)
        {
            var activity = new Activity(type);
            Assert.All(casts, cast => Assert.Equal(cast.Key == type, ReferenceEquals(activity, cast.Value(activity))));
        }
    }

    [Theory]
    [InlineData("message/draft", true)]
    [InlineData("Message", true)]
    [InlineData("messages", false)]
    [InlineData(null, false)]
    public void AsMessageActivity_OtherSpellings_CountAsTheProtocolSays(string? type, bool message) =>
        Assert.Equal(message, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void CreateReply_OfAMessage_GoesBackToItsSender()
    {
        var reply = Incoming().CreateReply("yes");

        Assert.Equal(("message", "yes", "a1", "en"), (reply.Type, reply.Text, reply.ReplyToId, reply.Locale));
        Assert.Equal(("bot", "user", "c"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("test", "http://x/"), (reply.ChannelId, reply.ServiceUrl));
        Assert.Empty(reply.Attachments);
        Assert.Empty(reply.Entities);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public void CreateReply_OfAnActivityWithoutAddresses_HasNoneEither()
    {
        var reply = new Activity("message").CreateReply();

        Assert.Null(reply.From);
        Assert.Null(reply.Recipient);
        Assert.Null(reply.Conversation);
        Assert.Equal(string.Empty, reply.Text);
    }

    [Fact]
    public void CreateTrace_WithAValue_NamesItsType()
    {
        var trace = Incoming().CreateTrace("n", 5);

        Assert.Equal(("trace", "n", "Int32"), (trace.Type, trace.Name, trace.ValueType));
        Assert.Equal("user", trace.Recipient.Id);
    }

    [Fact]
    public void ApplyConversationReference_Outgoing_AnswersTheReferredActivity()
    {
        var activity = new Activity("message", id: "own").ApplyConversationReference(Incoming().GetConversationReference());

        Assert.Equal(("bot", "user"), (activity.From.Id, activity.Recipient.Id));
        Assert.Equal(("own", "a1", "en"), (activity.Id, activity.ReplyToId, activity.Locale));
    }

    [Fact]
    public void ApplyConversationReference_Incoming_TakesTheReferredId()
    {
        var activity = new Activity("message", locale: "fr")
            .ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot"), (activity.From.Id, activity.Recipient.Id));
        Assert.Equal(("a1", "fr"), (activity.Id, activity.Locale));
        Assert.Null(activity.ReplyToId);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "a1")]
    public void GetConversationReference_OfAConversationUpdate_NamesItsIdWhereTheChannelShowsIt(string channel, string? id)
    {
        var update = new Activity(ActivityTypes.ConversationUpdate, id: "a1", channelId: channel);

        Assert.Equal(id, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void GetReplyConversationReference_OfASentReply_NamesTheReply() =>
        Assert.Equal("r9", Incoming().GetReplyConversationReference(new ResourceResponse("r9")).ActivityId);

    [Fact]
    public void GetContinuationActivity_OfAReference_ComesFromTheUser()
    {
        var reference = Incoming().GetConversationReference();
        var activity = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (activity.Type, activity.Name));
        Assert.Equal(("user", "bot", "c"), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Same(reference, activity.RelatesTo);
    }

    [Fact]
    public void GetChannelData_ReceivedJson_IsReadInAnyCase()
    {
        var activity = ActivityJson.Deserialize("""{"type":"message","channelData":{"tenant":{"id":"t"}}}"""u8);

        Assert.Equal("t", activity.GetChannelData<TeamsData>().Tenant!.Id);
        Assert.True(activity.TryGetChannelData<TeamsData>(out var data));
        Assert.Equal("t", data.Tenant!.Id);
    }

    [Fact]
    public void TryGetChannelData_DataOfAnotherShape_IsFalse()
    {
        var activity = ActivityJson.Deserialize("""{"type":"message","channelData":{"tenant":"t"}}"""u8);

        Assert.False(activity.TryGetChannelData<TeamsData>(out _));
        Assert.Throws<JsonException>(activity.GetChannelData<TeamsData>);
        Assert.False(new Activity("message").TryGetChannelData<TeamsData>(out _));
    }

    [Fact]
    public void HasContent_Activity_IsTrueOnceThereIsSomethingToShow()
    {
        Assert.False(((Activity)Activity.CreateMessageActivity()).HasContent());
        Assert.True(new Activity(text: "x").HasContent());
        Assert.True(new Activity(attachments: [new Attachment()]).HasContent());
        Assert.True(new Activity(channelData: 1).HasContent());
    }

    [Fact]
    public void RemoveRecipientMention_TeamsMessage_LeavesTheQuestion()
    {
        var activity = ActivityJson.Deserialize("""
            {"type":"message","text":"<at>ConsultBot</at> who chairs <at>Una</at>?","recipient":{"id":"b"},
             "entities":[{"type":"mention","text":"<at>ConsultBot</at>","mentioned":{"id":"b","name":"ConsultBot"}},
                         {"type":"mention","text":"<at>Una</at>","mentioned":{"id":"u"}},{"type":"clientInfo"}]}
            """u8);

        Assert.Equal(2, activity.GetMentions().Length);
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("who chairs <at>Una</at>?", activity.RemoveRecipientMention());
        Assert.Equal("who chairs <at>Una</at>?", activity.Text);
    }

    [Fact]
    public void Entity_GetAsAndSetAs_CarryAllMembers()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("u"), "@u"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("u", entity.GetAs<Mention>().Mentioned.Id);
        Assert.True(entity.Equals(new Mention(new ChannelAccount("u"), "@u")));
        Assert.False(entity.Equals(new Mention(new ChannelAccount("v"), "@u")));
    }

    private static Activity Incoming() => new(
        "message", id: "a1", serviceUrl: "http://x/", channelId: "test", from: new ChannelAccount("user"),
        conversation: new ConversationAccount(id: "c"), recipient: new ChannelAccount("bot"), locale: "en");

    private sealed record TeamsData(Tenant? Tenant);

    private sealed record Tenant(string Id);
}
