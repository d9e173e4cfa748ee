using ConsultBot.Cli.Asking;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.People;

namespace ConsultBot.Conversations.Tests.People;

/// <summary>A document for organizers is quoted to those who were invited as organizers, and to nobody else.</summary>
public sealed class ClearanceTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    private const string Question = "When does the canteen of the delegation centre open?";

    [Fact]
    public async Task Ask_DocumentForOrganizers_IsQuotedByRole()
    {
        var before = await bot.AskAsync(Question);
        var source = new Source("paper", "House rules", "HR/1", [], "The Secretariat", new PartialDate(2004, 5), ["en"], []);
        await bot.AddAsync(new OfficialDocument(
            new DocumentDetails(source, Language.English, Audience.Organizers, null), string.Empty,
            [new DocumentPassage(PassageKind.Paragraph, "para. 3", [], "The canteen of the delegation centre opens at seven o'clock.", string.Empty)]));

        PersonRole?[] roles = [null, PersonRole.Delegate, PersonRole.Organizer, PersonRole.Admin];
        var quoted = new List<bool>();
        foreach (var role in roles)
        {
            var reply = (await bot.HoldAsync([new AskedTurn(Question)], "en", role))[0];
            quoted.Add(reply.Text.Contains("opens at seven", StringComparison.Ordinal));
            Assert.Equal(quoted[^1], reply.Text != before.Text);
        }

        Assert.Equal([false, false, true, true], quoted);
    }
}
