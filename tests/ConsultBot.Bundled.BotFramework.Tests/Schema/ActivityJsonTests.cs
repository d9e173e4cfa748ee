using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Deserialize_MessageOfAChannel_FillsTheNamedMembers()
    {
        var activity = Read("""
            {"type":"message","id":"a1","timestamp":"2024-05-06T07:08:09.123Z","localTimestamp":"2024-05-06T09:08:09.123+02:00",
             "serviceUrl":"http://127.0.0.1:1/","channelId":"msteams","from":{"id":"u","name":"Una","aadObjectId":"o","role":"user"},
             "conversation":{"id":"c","isGroup":true,"conversationType":"channel","tenantId":"t"},"recipient":{"id":"b"},
             "text":"who chairs it?","textFormat":"plain","locale":"fr-CH","attachments":[{"contentType":"text/html","content":"<p>"}],
             "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"x","value":1}]},"importance":"high",
             "membersAdded":[{"id":"m"}],"reactionsAdded":[{"type":"like"}],"relatesTo":{"activityId":"a0","locale":"en"},
             "semanticAction":{"id":"s","state":"start","entities":{"place":{"type":"Place","name":"Bali"}}},
             "textHighlights":[{"text":"w","occurrence":2}],"listenFor":["bot"],"historyDisclosed":false,"callerId":"urn:x"}
            """);

        Assert.Equal("message", activity.Type);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(("u", "Una", "o", "user"), (activity.From.Id, activity.From.Name, activity.From.AadObjectId, activity.From.Role));
        Assert.Equal(("c", true, "t"), (activity.Conversation.Id, activity.Conversation.IsGroup, activity.Conversation.TenantId));
        Assert.Equal("<p>", activity.Attachments[0].Content.ToString());
        Assert.Equal("1", activity.SuggestedActions.Actions[0].Value.ToString());
        Assert.Equal("m", activity.MembersAdded[0].Id);
        Assert.Equal("like", activity.ReactionsAdded[0].Type);
        Assert.Equal(("a0", "en"), (activity.RelatesTo.ActivityId, activity.RelatesTo.Locale));
        Assert.Equal("Bali", activity.SemanticAction.Entities["place"].GetAs<Dictionary<string, string>>()["name"]);
        Assert.Equal(2, activity.TextHighlights[0].Occurrence);
        Assert.Equal("bot", activity.ListenFor[0]);
        Assert.False(activity.HistoryDisclosed);
        Assert.Equal("urn:x", activity.CallerId);
    }

    [Theory]
    [InlineData("""{"type":"message","x-unknown":{"a":[1,"2024-01-01T00:00:00Z",null]}}""")]
    [InlineData("""{"type":"message","from":{"id":"u","userPrincipalName":"u@x","n":1}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c","depth":{"deep":[true]}}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"x","content":{"b":null},"extra":[]}]}""")]
    [InlineData("""{"type":"message","entities":[{"type":"clientInfo","locale":"en-US","timezone":"Asia/Manila"}]}""")]
    [InlineData("""{"type":"event","channelData":{"at":"2024-01-01T00:00:00Z"},"value":"2024-01-01T00:00:00.0000000Z"}""")]
    [InlineData("""{"type":"event","value":{"big":12345678901234567890,"exact":1.10,"nothing":null}}""")]
    [InlineData("""{"type":"event","value":[[],{},"",0,false]}""")]
    [InlineData("""{"type":"event","Unknown":{"a":1},"unknown":2,"$type":"System.Object","$id":"1","":0}""")]
    public void RoundTrip_UnknownAndOpenMembers_StayAsTheyCame(string json) =>
        Assert.Equal(json, Write(Read(json)));

    [Fact]
    public void Serialize_MembersThatAreNull_AreLeftOut() =>
        Assert.Equal("""{"type":"message","from":{"id":"u"},"text":"é"}""",
            Write(new Activity("message", from: new ChannelAccount("u"), text: "é")));

    [Fact]
    public void Serialize_EmptyLists_AreWrittenAsArrays() =>
        Assert.Equal("""{"type":"message","attachments":[],"entities":[]}""", Write((Activity)Activity.CreateMessageActivity()));

    [Fact]
    public void Serialize_Mention_KeepsTheMembersOfTheDerivedType()
    {
        var activity = new Activity("message", entities: [new Mention(new ChannelAccount("u", "Una"), "<at>Una</at>")]);

        Assert.Equal(
            """{"type":"message","entities":[{"mentioned":{"id":"u","name":"Una"},"text":"<at>Una</at>","type":"mention"}]}""",
            Write(activity));
    }

    [Fact]
    public void Serialize_EntityTypeOfABot_KeepsItsMembersAndReadsBack()
    {
        var activity = new Activity("message", entities: [new Place { Type = "Place", Name = "Bali" }]);
        var json = Write(activity);

        Assert.Equal("""{"type":"message","entities":[{"Name":"Bali","type":"Place"}]}""", json);
        Assert.Equal("Bali", Read(json).Entities[0].GetAs<Place>().Name);
    }

    [Fact]
    public void Serialize_OtherProtocolTypes_UseWireNames()
    {
        Assert.Equal("""{"activities":[{"type":"typing"}]}""", Write(new ExpectedReplies([new Activity("typing")])));
        Assert.Equal("""{"id":"r1"}""", Write(new ResourceResponse("r1")));
        Assert.Equal("""{"error":{"code":"BadArgument","message":"no"}}""", Write(new ErrorResponse(new Error("BadArgument", "no"))));
        Assert.Equal("""{"isGroup":false,"topicName":"t"}""", Write(new ConversationParameters(false, topicName: "t")));
    }

    [Fact]
    public void DeserializeOfT_ErrorOfAConnector_IsRead()
    {
        var error = ActivityJson.Deserialize<ErrorResponse>(
            """{"error":{"code":"Forbidden","innerHttpError":{"statusCode":403,"body":{"x":1}}}}"""u8).Error;

        Assert.Equal(("Forbidden", 403), (error.Code, error.InnerHttpError.StatusCode));
        Assert.Equal("""{"x":1}""", error.InnerHttpError.Body.ToString());
    }

    [Theory]
    [InlineData("2024-05-06T07:08:09Z", 0)]
    [InlineData("2024-05-06T09:08:09+0200", 2)]
    [InlineData("2024-05-06 07:08:09", 0)]
    [InlineData("2024-05-06T09:08:09.0000000+02:00", 2)]
    [InlineData("2024-05-06T07:08:09", 0)]
    public void Deserialize_TimestampsAsChannelsWriteThem_AreTheSameInstant(string written, int offset)
    {
        var read = Read($$"""{"type":"message","timestamp":"{{written}}"}""").Timestamp!.Value;

        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), read);
        Assert.Equal(TimeSpan.FromHours(offset), read.Offset);
    }

    [Fact]
    public void Deserialize_EmptyTimestamp_IsNone() =>
        Assert.Null(Read("""{"type":"message","timestamp":""}""").Timestamp);

    [Fact]
    public void Deserialize_NamesInAnotherCase_AreUnderstood() =>
        Assert.Equal("hi", Read("""{"Type":"message","TEXT":"hi"}""").Text);

    [Fact]
    public async Task SerializeAsync_ThenDeserializeAsync_GivesTheSameActivity()
    {
        using var stream = new MemoryStream();
        await ActivityJson.SerializeAsync(stream, new Activity("message", text: "hi"), CancellationToken.None);
        stream.Position = 0;

        Assert.Equal("hi", (await ActivityJson.DeserializeAsync(stream, CancellationToken.None)).Text);
    }

    [Fact]
    public void Value_OfAReceivedActivity_ReadsAsJsonText()
    {
        var activity = Read("""{"type":"message","value":{"verb":"headings","n":11}}""");

        Assert.IsType<JsonElement>(activity.Value);
        Assert.Equal("""{"verb":"headings","n":11}""", activity.Value.ToString());
    }

    private static Activity Read(string json) => ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json));

    private static string Write(object value) => Encoding.UTF8.GetString(ActivityJson.Serialize(value));

    private sealed class Place : Entity
    {
        public string? Name { get; set; }
    }
}
