using System.Text.Json;
using ConsultBot.Bot.Channels;
using Microsoft.Bot.Schema;

namespace ConsultBot.Web.Tests.Channels;

public sealed class DirectLineJsonTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Write_Message_HasWhatClientsNeedAndNothingInternal()
    {
        var json = Write(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Déjà <b>vu</b>",
            ServiceUrl = "https://internal.example",
            CallerId = "secret",
            Recipient = new ChannelAccount { Id = "dl_ada" },
            From = new ChannelAccount { Id = "consultbot", Name = "ConsultBot", AadObjectId = "secret" },
            Conversation = new ConversationAccount { Id = "c", TenantId = "secret" },
        });

        Assert.Equal(
            "{\"type\":\"message\",\"id\":\"i\",\"timestamp\":\"2026-11-21T09:00:00Z\",\"channelId\":\"directline\","
            + "\"from\":{\"id\":\"consultbot\",\"role\":\"bot\",\"name\":\"ConsultBot\"},\"conversation\":{\"id\":\"c\"},"
            + "\"text\":\"Déjà <b>vu</b>\",\"replyToId\":\"r\"}",
            json);
    }

    [Fact]
    public void Write_Contents_OfPlainValues_BecomeJson()
    {
        var json = Parse(new Activity
        {
            Type = ActivityTypes.Event,
            Value = new Dictionary<string, object?>
            {
                ["list"] = new List<object?> { 1, 2L, 1.5, true, null, "x" },
                ["map"] = new Dictionary<string, string> { ["a"] = "b" },
                ["numbers"] = Enumerable.Range(1, 2),
                ["element"] = JsonElement.Parse("{\"kept\":[1]}"),
            },
        });

        Assert.Equal(
            "{\"list\":[1,2,1.5,true,null,\"x\"],\"map\":{\"a\":\"b\"},\"numbers\":[1,2],\"element\":{\"kept\":[1]}}",
            json.GetProperty("value").GetRawText());
    }

    [Fact]
    public void Write_ContentOfAnotherType_Throws() => Assert.Throws<NotSupportedException>(() => Write(new Activity { Type = "event", Value = new Version(1, 2) }));

    [Fact]
    public void Write_ExecuteInAnAdaptiveCard_BecomesSubmitEverywhere()
    {
        var card = new Dictionary<string, object?>
        {
            ["type"] = "AdaptiveCard",
            ["body"] = new List<object?>
            {
                new Dictionary<string, object?> { ["type"] = "TextBlock", ["text"] = "Action.Execute" },
                new Dictionary<string, object?>
                {
                    ["type"] = "ActionSet",
                    ["actions"] = new List<object?>
                    {
                        new Dictionary<string, object?> { ["type"] = "Action.Execute", ["verb"] = "a", ["fallback"] = "drop" },
                    },
                },
            },
            ["actions"] = new List<object?>
            {
                new Dictionary<string, object?> { ["type"] = "Action.Execute", ["title"] = "T", ["verb"] = "b", ["data"] = new Dictionary<string, object?> { ["n"] = 1 } },
                new Dictionary<string, object?> { ["type"] = "Action.Execute", ["data"] = "text" },
                new Dictionary<string, object?> { ["type"] = "Action.Submit", ["data"] = "text" },
            },
        };

        var content = Parse(Card(card)).GetProperty("attachments")[0].GetProperty("content");

        Assert.Equal("Action.Execute", content.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("{\"type\":\"Action.Submit\",\"data\":{\"verb\":\"a\"}}", content.GetProperty("body")[1].GetProperty("actions")[0].GetRawText());
        Assert.Equal("{\"type\":\"Action.Submit\",\"title\":\"T\",\"data\":{\"n\":1,\"verb\":\"b\"}}", content.GetProperty("actions")[0].GetRawText());
        Assert.Equal("{\"type\":\"Action.Submit\",\"data\":{\"data\":\"text\"}}", content.GetProperty("actions")[1].GetRawText());
        Assert.Equal("{\"type\":\"Action.Submit\",\"data\":\"text\"}", content.GetProperty("actions")[2].GetRawText());
    }

    [Fact]
    public void Write_HeroCard_HasItsButtons()
    {
        var card = new HeroCard
        {
            Title = "Headings",
            Images = [new CardImage { Url = "data:image/svg+xml,x", Alt = "A picture" }],
            Buttons = [new CardAction { Type = "postBack", Title = "Eleven", Value = new Dictionary<string, object?> { ["heading"] = 11 } }],
        };
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            AttachmentLayout = AttachmentLayoutTypes.List,
            Attachments = [new Attachment { ContentType = HeroCard.ContentType, Content = card }],
        };

        Assert.Equal(
            "{\"title\":\"Headings\",\"images\":[{\"url\":\"data:image/svg+xml,x\",\"alt\":\"A picture\"}],"
            + "\"buttons\":[{\"type\":\"postBack\",\"title\":\"Eleven\",\"value\":{\"heading\":11}}]}",
            Parse(activity).GetProperty("attachments")[0].GetProperty("content").GetRawText());
    }

    [Fact]
    public void Read_WhatWasPosted_GivesTheBotAllOfIt()
    {
        var posted = PostedActivity.Find(
            "{\"type\":\"message\",\"text\":\"hi\",\"locale\":\"fr\",\"localTimezone\":\"Europe/Paris\",\"localTimestamp\":\"2026-11-21T10:00:00+01:00\",\"value\":{\"a\":[1,\"é\"]},\"from\":{\"id\":\"x\",\"name\":\"Ada\"}}"u8.ToArray(), 8)!;
        var bot = new ChannelAccount { Id = "consultbot" };

        var activity = DirectLineJson.Read(posted.ToJson("c", "dl_ada", Time), bot);

        Assert.Equal("message hi fr Europe/Paris c dl_ada Ada user", string.Join(' ',
            activity.Type, activity.Text, activity.Locale, activity.LocalTimezone, activity.Conversation.Id, activity.From.Id, activity.From.Name, activity.From.Role));
        Assert.Equal(posted.Id, activity.Id);
        Assert.Equal(Time, activity.Timestamp);
        Assert.Equal(Time, activity.LocalTimestamp);
        Assert.Equal("{\"a\":[1,\"é\"]}", activity.Value.ToString());
        Assert.Same(bot, activity.Recipient);
    }

    [Fact]
    public void Read_SenselessLocalTimes_AreLeftOut()
    {
        var posted = PostedActivity.Find("{\"type\":\"message\",\"localTimestamp\":\"yesterday\",\"value\":null}"u8.ToArray(), 8)!;

        var activity = DirectLineJson.Read(posted.ToJson("c", "u", Time), new ChannelAccount());

        Assert.Null(activity.LocalTimestamp);
        Assert.Null(activity.Value);
    }

    private static Activity Card(object content) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = content }],
    };

    private static string Write(Activity activity) => DirectLineJson.Write(activity, "i", "r", Time);

    private static JsonElement Parse(Activity activity) => JsonElement.Parse(Write(activity));
}
