using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ConsultBot.Conversations.Tests.Teams;

public sealed class KnowledgeSearchTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    [Fact]
    public async Task Search_BeforeAnythingIsTyped_OffersThePracticeHeadings()
    {
        var found = await FindAsync("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""");
        var rest = await FindAsync("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":16,"count":25}}""");

        Assert.Equal((8, 4), (found.Attachments.Count, rest.Attachments.Count));
        Assert.StartsWith("1. ", Title(found.Attachments[0]), StringComparison.Ordinal);
        Assert.StartsWith("17. ", Title(rest.Attachments[0]), StringComparison.Ordinal);
        Assert.All(found.Attachments, card => Assert.Contains("Annex", Text(card), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("fr-FR", true)]
    [InlineData("es-MX", true)]
    public async Task Search_PracticeHeadings_AreMarkedAsOursWhereTheyAreTranslated(string locale, bool areOurs)
    {
        var found = await FindAsync("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}""", locale);

        Assert.All(found.Attachments, card => Assert.Equal(areOurs, Text(card).EndsWith(locale == "fr-FR" ? "(notre traduction)" : "(traducción nuestra)", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("who chairs the Bali Process", "Australia", "en-US")]
    [InlineData("qui préside le Processus de Bali ?", "Australie", "fr-FR")]
    public async Task Search_ForAQuestion_GivesItsAnswerWithTheSource(string asked, string expected, string locale)
    {
        var found = await FindAsync(Typed(asked), locale);

        Assert.Equal("result", found.Type);
        Assert.Contains(expected, Text(found.Attachments[0]), StringComparison.Ordinal);
        Assert.Contains("[1]", Text(found.Attachments[0]), StringComparison.Ordinal);
        Assert.InRange(found.Attachments.Count, 1, 8);
        Assert.All(found.Attachments, card => Assert.Equal("1.2", JsonSerializer.SerializeToElement(card.Content).GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("the price of fish in Helsinki")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Search_ForWhatIsNotHeld_SaysSo(string asked)
    {
        var found = await FindAsync(Typed(asked));

        Assert.Equal("message", found.Type);
        Assert.Contains("will not guess", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query", "[]", 400)]
    [InlineData("composeExtension/query", "{\"parameters\":3}", 400)]
    [InlineData("composeExtension/submitAction", "{}", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("adaptiveCard/action", "{}", 501)]
    public async Task Invoke_ThatIsNoSearch_IsRefusedByItsStatus(string name, string value, int status)
    {
        var answer = await InvokeAsync(name, value);

        Assert.Equal(status, answer.Status);
    }

    private static string Typed(string text) =>
        "{\"commandId\":\"search\",\"parameters\":[{\"name\":\"search\",\"value\":" + JsonSerializer.Serialize(text) + "}],\"queryOptions\":{\"skip\":0,\"count\":25}}";

    private static string Title(MessagingExtensionAttachment card) => JsonSerializer.SerializeToElement(card.Preview.Content).GetProperty("title").GetString()!;

    private static string Text(MessagingExtensionAttachment card) => JsonSerializer.SerializeToElement(card.Content).GetProperty("body")[1].GetProperty("text").GetString()!;

    private async Task<MessagingExtensionResult> FindAsync(string value, string locale = "en-GB") =>
        Assert.IsType<MessagingExtensionResponse>((await InvokeAsync("composeExtension/query", value, locale)).Body).ComposeExtension;

    private async Task<InvokeResponse> InvokeAsync(string name, string value, string locale = "en-GB")
    {
        var talk = new TeamsTalk(bot) { Locale = locale };
        var sent = await talk.PostAsync(talk.Event(ActivityTypes.Invoke, activity => (activity.Name, activity.Value) = (name, TeamsTalk.Json(value))));
        return (InvokeResponse)Assert.Single(sent, activity => activity.Type == ActivityTypesEx.InvokeResponse).Value;
    }
}
