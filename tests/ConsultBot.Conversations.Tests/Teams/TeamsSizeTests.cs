namespace ConsultBot.Conversations.Tests.Teams;

public sealed class TeamsSizeTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    /// <summary>Everything that the golden conversations say, asked in Teams.</summary>
    [Fact]
    public async Task Replies_ToTheGoldenConversations_FitTeams()
    {
        var (faults, messages) = (new List<string>(), 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "dialogs", "conversations"), "*.chat"))
        {
            var talk = new TeamsTalk(bot);
            foreach (var line in (await File.ReadAllLinesAsync(file)).Where(line => line.StartsWith("user: ", StringComparison.Ordinal)))
            {
                foreach (var reply in (await talk.SayAsync(line["user: ".Length..])).Where(reply => reply.Type == "message"))
                {
                    messages++;
                    faults.AddRange(TeamsMessage.Faults(reply).Select(fault => $"{Path.GetFileName(file)}: {line}: {fault}"));
                }
            }
        }

        Assert.True(messages > 100, $"{messages} messages");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Headings_WithTheirCard_FitOrLoseTheCard()
    {
        foreach (var language in new[] { "en", "fr", "es" })
        {
            var talk = new TeamsTalk(bot) { Locale = language };
            var reply = Assert.Single(await talk.SayAsync(language switch { "fr" => "rubriques des pratiques efficaces", "es" => "epígrafes de prácticas eficaces", _ => "effective practice headings" }));

            Assert.Empty(TeamsMessage.Faults(reply));
            Assert.Contains("20. ", reply.Text, StringComparison.Ordinal);
        }
    }
}
