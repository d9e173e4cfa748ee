using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    [Theory]
    [InlineData(1, "Which? (1) a")]
    [InlineData(2, "Which? (1) a or (2) b")]
    [InlineData(3, "Which? (1) a, (2) b, or (3) c")]
    [InlineData(4, "Which? (1) a, (2) b, (3) c, or (4) d")]
    public void Inline_OfACount_JoinsLikeASentence(int count, string expected)
    {
        var message = ChoiceFactory.Inline(Letters(count), "Which?");

        Assert.Equal(expected, message.Text);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void Inline_WithOptions_UsesThem()
    {
        var options = new ChoiceFactoryOptions("; ", " ou ", " ou bien ", false);

        Assert.Equal("a; b ou bien c", ChoiceFactory.Inline(Letters(3), options: options).Text);
    }

    [Fact]
    public void List_Unnumbered_HasDashes() => Assert.Equal(
        "Which?\n\n   - a\n   - b",
        ChoiceFactory.List(Letters(2), "Which?", options: new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void HeroCard_OfChoices_HasTheirButtonsAndTheText()
    {
        var own = new CardAction(ActionTypes.OpenUrl, "Open", value: "https://example.org");

        var message = ChoiceFactory.HeroCard([new Choice("a"), new Choice("b") { Action = own }], "Which?");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal("Which?", card.Text);
        Assert.Equal("a", card.Buttons[0].Value);
        Assert.Same(own, card.Buttons[1]);
    }

    [Theory]
    [InlineData("webchat", null, 5, "suggested")]
    [InlineData("directline", null, 5, "suggested")]
    [InlineData("emulator", null, 100, "suggested")]
    [InlineData("emulator", null, 101, "list")]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "channel", 3, "card")]
    [InlineData("msteams", null, 51, "list")]
    [InlineData("slack", null, 5, "card")]
    [InlineData("email", null, 3, "inline")]
    [InlineData("email", null, 4, "list")]
    public void ForChannel_OfACount_ShowsWhatTheChannelTakes(string channelId, string? conversationType, int count, string expected)
    {
        var message = ChoiceFactory.ForChannel(channelId, Letters(count), "Which?", null, null, conversationType, null);

        Assert.Equal(expected, Form(message));
    }

    [Fact]
    public void ForChannel_LongTitles_FallsBackToAList()
    {
        var message = ChoiceFactory.ForChannel("webchat", [new Choice("a"), new Choice("twenty-one characters")], "Which?", null, null, null, null);

        Assert.Equal("list", Form(message));
    }

    private static string Form(IMessageActivity message) => message switch
    {
        { SuggestedActions.Actions.Count: > 0 } => "suggested",
        { Attachments.Count: > 0 } => "card",
        _ => message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline",
    };

    private static List<Choice> Letters(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Choice(index < 26 ? ((char)('a' + index)).ToString() : $"choice {index}"))];
}
