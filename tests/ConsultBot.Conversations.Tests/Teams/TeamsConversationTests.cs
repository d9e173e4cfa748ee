using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using Microsoft.Bot.Schema;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Teams;

public sealed class TeamsConversationTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    [Fact]
    public async Task Install_InAPersonalChat_IsGreetedOnce()
    {
        var talk = new TeamsTalk(bot);

        var joined = await talk.PostAsync(talk.Event(ActivityTypes.ConversationUpdate, activity => activity.MembersAdded = [activity.From, activity.Recipient]));
        var installed = await talk.PostAsync(talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "add"));
        var upgraded = await talk.PostAsync(talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "add-upgrade"));

        Assert.Empty(joined);
        Assert.Contains("ConsultBot", Assert.Single(installed).Text, StringComparison.Ordinal);
        Assert.Empty(upgraded);
    }

    [Fact]
    public async Task Install_KeepsWhereTheConversationIs_UninstallForgetsIt()
    {
        var talk = new TeamsTalk(bot);
        var references = bot.Get<IConversationReferences>();
        var installed = talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "add");
        var key = ConversationKey.Of("msteams", installed.Conversation.Id);

        await talk.PostAsync(installed);
        var kept = await references.FindAsync(key, CancellationToken.None);
        var removed = await talk.PostAsync(talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "remove"));
        var after = await references.FindAsync(key, CancellationToken.None);
        await talk.SayAsync("hello");

        Assert.Contains("smba.trafficmanager.net", kept, StringComparison.Ordinal);
        Assert.Empty(removed);
        Assert.Null(after);
        Assert.NotNull(await references.FindAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Question_InAPersonalChat_IsAnsweredWithMarkedCitations()
    {
        var reply = Assert.Single(await new TeamsTalk(bot).SayAsync("Who co-chairs the Bali Process?"));

        Assert.Contains("[1]", reply.Text, StringComparison.Ordinal);
        Assert.Empty(TeamsMessage.Faults(reply));
        var claim = TeamsMessage.Citations(reply)!.Value.GetProperty("citation")[0];
        Assert.Equal(1, claim.GetProperty("position").GetInt32());
        Assert.InRange(claim.GetProperty("appearance").GetProperty("name").GetString()!.Length, 1, 80);
        Assert.InRange(claim.GetProperty("appearance").GetProperty("abstract").GetString()!.Length, 1, 160);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Message_AmongOthers_IsAnsweredWhenTheBotIsMentioned(string type)
    {
        var talk = new TeamsTalk(bot, type);

        var unmentioned = await talk.SayAsync("Who co-chairs the Bali Process?");
        var reply = Assert.Single(await talk.MentionAsync("Who co-chairs the Bali Process?"));
        var followed = Assert.Single(await talk.MentionAsync("and who are its members?"));

        Assert.Empty(unmentioned);
        Assert.Contains("Australia", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply.SuggestedActions);
        Assert.Empty(TeamsMessage.Faults(reply));
        Assert.Contains("Bali Process", followed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_AmongOthers_IsTakenWithoutAMention()
    {
        var talk = new TeamsTalk(bot, "channel");
        var press = talk.Message("Who co-chairs the Bali Process?", null);
        press.Value = TeamsTalk.Json("{\"said\":\"Who co-chairs the Bali Process?\"}");

        Assert.Contains("Indonesia", Assert.Single(await talk.PostAsync(press)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_InATeam_SaysHowToAskAndThatEverybodyReadsAlong()
    {
        var talk = new TeamsTalk(bot, "channel");

        var installed = await talk.PostAsync(talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "add"));
        var joined = await talk.PostAsync(talk.Event(ActivityTypes.ConversationUpdate, activity => activity.MembersAdded = [new ChannelAccount("29:new")]));

        Assert.Contains("everybody here reads along", Assert.Single(installed).Text, StringComparison.Ordinal);
        Assert.Empty(joined);
    }

    [Fact]
    public async Task Person_OfTeams_IsKnownByTenantAndObjectId_AndOnlyInAPersonalChat()
    {
        var ada = new Participant(
            ParticipantIds.Create(), "Ada Lovelace", new Delegation(DelegationKind.State, "switzerland"), DelegationFunction.Secretariat, Language.English, "Europe/Zurich", PersonRole.Organizer);
        var personal = new TeamsTalk(bot);
        await bot.Get<IInvitations>().InviteAsync(ada, Duration.FromDays(1), null, CancellationToken.None);
        await bot.Get<IPeople>().BindAsync(ada.Id, ChannelIdentity.InTeams(TeamsTalk.Tenant, personal.User), CancellationToken.None);

        var known = Assert.Single(await personal.SayAsync("who am I?"));
        var amongOthers = await new TeamsTalk(bot, "channel") { User = personal.User }.MentionAsync("who am I?");
        var namesake = Assert.Single(await new TeamsTalk(bot).SayAsync("who am I?"));

        Assert.Contains("Ada Lovelace", known.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Assert.Single(amongOthers).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", namesake.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_WithoutLocale_IsReadInTheLanguageOfTheClient()
    {
        var talk = new TeamsTalk(bot) { Locale = null };
        var message = talk.Event(ActivityTypes.InstallationUpdate, activity => activity.Action = "add");
        var client = new Entity("clientInfo");
        client.SetAs(new Dictionary<string, object> { ["type"] = "clientInfo", ["locale"] = "fr-CH", ["timezone"] = "Europe/Zurich" });
        message.Entities = [client];

        Assert.Contains("Bienvenue", Assert.Single(await talk.PostAsync(message)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_Edited_IsAnsweredAnew()
    {
        var talk = new TeamsTalk(bot);
        await talk.SayAsync("Who co-chairs the Bali Process?", "q1");

        var edited = await talk.PostAsync(Change(talk, ActivityTypes.MessageUpdate, "editMessage", "Who chairs the Colombo Process?"));

        Assert.Contains("Indonesia", Assert.Single(edited).Text, StringComparison.Ordinal);
        Assert.Contains("Colombo", Assert.Single(edited).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_EditedInsideAForm_StaysWhatItWas()
    {
        var talk = new TeamsTalk(bot);
        await talk.SayAsync("start over", "q1");

        var edited = await talk.PostAsync(Change(talk, ActivityTypes.MessageUpdate, "editMessage", "yes"));

        Assert.Contains("send what should be different as a new message", Assert.Single(edited).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_Deleted_IsForgotten()
    {
        var talk = new TeamsTalk(bot);
        await talk.SayAsync("Who co-chairs the Bali Process?", "q1");

        var deleted = await talk.PostAsync(Change(talk, ActivityTypes.MessageDelete, "softDeleteMessage", null));
        var why = Assert.Single(await talk.SayAsync("why?"));

        Assert.Empty(deleted);
        Assert.Contains("no answer yet", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reaction_AndUnknownEvents_AreTakenSilently()
    {
        var talk = new TeamsTalk(bot);

        Assert.Empty(await talk.PostAsync(talk.Event(ActivityTypes.MessageReaction, activity => activity.ReactionsAdded = [new MessageReaction("like")])));
        Assert.Empty(await talk.PostAsync(talk.Event("event", activity => activity.Name = "application/vnd.microsoft.readReceipt")));
        Assert.Empty(await talk.PostAsync(talk.Event(ActivityTypes.ConversationUpdate, activity => activity.ChannelData = TeamsTalk.Json("{\"eventType\":\"channelRenamed\"}"))));
    }

    private static Activity Change(TeamsTalk talk, string type, string eventType, string? text) => talk.Event(type, activity =>
    {
        activity.Id = "q1";
        activity.Text = text;
        activity.ChannelData = TeamsTalk.Json($"{{\"eventType\":\"{eventType}\"}}");
    });
}
