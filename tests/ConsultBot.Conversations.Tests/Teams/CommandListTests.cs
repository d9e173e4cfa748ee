using System.Text.Json;

namespace ConsultBot.Conversations.Tests.Teams;

public sealed class CommandListTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    /// <summary>Teams sends a command's title as the message.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task Commands_OfTheManifest_AreUnderstood(string language)
    {
        foreach (var title in Titles(language))
        {
            var reply = await bot.AskAsync(title, language);

            Assert.False(string.IsNullOrWhiteSpace(reply.Text), title);
            Assert.NotEqual("refused", reply.Kind);
        }
    }

    private static IEnumerable<string> Titles(string language)
    {
        var folder = Repository.Path("deploy", "teams");
        return language == "en"
            ? JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json"))).GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
                .SelectMany(list => list.GetProperty("commands").EnumerateArray()).Select(command => command.GetProperty("title").GetString()!)
            : JsonElement.Parse(File.ReadAllText(Path.Combine(folder, language + ".json"))).EnumerateObject()
                .Where(member => member.Name.StartsWith("bots[0]", StringComparison.Ordinal) && member.Name.EndsWith(".title", StringComparison.Ordinal)).Select(member => member.Value.GetString()!);
    }
}
