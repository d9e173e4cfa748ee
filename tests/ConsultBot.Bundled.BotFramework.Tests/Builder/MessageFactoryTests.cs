using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_WithSpeech_FillsBoth()
    {
        var message = MessageFactory.Text("t", "s", InputHints.ExpectingInput);

        Assert.Equal(("message", "t", "s", "expectingInput"), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void Text_Empty_LeavesTextOutAndDefaultsTheHint()
    {
        var message = MessageFactory.Text(" ");

        Assert.Null(message.Text);
        Assert.Equal("acceptingInput", message.InputHint);
    }

    [Fact]
    public void Attachments_OneListAndCarousel_DifferInLayout()
    {
        Attachment[] two = [new("a"), new("b")];

        Assert.Null(MessageFactory.Attachment(two[0], "t").AttachmentLayout);
        Assert.Equal("list", MessageFactory.Attachment(two).AttachmentLayout);
        Assert.Equal("carousel", MessageFactory.Carousel(two).AttachmentLayout);
        Assert.Equal(["a", "b"], MessageFactory.Carousel(two).Attachments.Select(attachment => attachment.ContentType));
    }

    [Fact]
    public void ContentUrl_Picture_IsOneAttachment()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("http://x/p.png", "image/png").Attachments);

        Assert.Equal(("http://x/p.png", "image/png", ""), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void SuggestedActions_Texts_SayThemselves()
    {
        var suggested = MessageFactory.SuggestedActions(["one", "two"], "t", toList: ["u"]).SuggestedActions;

        Assert.Equal(["u"], suggested.To);
        Assert.Equal([("imBack", "one", "one"), ("imBack", "two", "two")], suggested.Actions.Select(action => (action.Type, action.Title, action.Value)));
    }

    [Fact]
    public void SuggestedActions_Buttons_StayAsTheyAre()
    {
        var button = new CardAction(ActionTypes.OpenUrl, "t");

        Assert.Same(button, Assert.Single(MessageFactory.SuggestedActions([button], "t", toList: null).SuggestedActions.Actions));
    }

    [Fact]
    public void Misuse_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, "t", null, null));
    }
}
