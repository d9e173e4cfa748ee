namespace ConsultBot.Conversations.Tests;

/// <summary>What an answer or a refusal offers to ask next really has an answer.</summary>
public sealed class SuggestionTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    private static readonly string[] Files = ["answerable.tsv", "unanswerable.tsv"];

    [Fact]
    public async Task Button_OfAnyReply_IsAnswered()
    {
        var offered = new HashSet<(string Locale, string Text)>();
        foreach (var line in Files.SelectMany(file => File.ReadLines(Repository.Path("tests", "ConsultBot.Core.Tests", "Questions", "Findings", file))))
        {
            var columns = line.Split('\t');
            var reply = await bot.AskAsync(columns[2], columns[0]);
            offered.UnionWith(reply.Buttons.Select(button => (columns[0], button)));
        }

        var dead = new List<string>();
        foreach (var (locale, text) in offered)
        {
            var reply = await bot.AskAsync(text, locale);
            if (reply.Kind is not ("answered" or "courtesy"))
            {
                dead.Add($"{locale} {text}: {reply.Kind}");
            }
        }

        Assert.True(offered.Count > 100, $"{offered.Count} suggestions");
        Assert.Empty(dead);
    }
}
