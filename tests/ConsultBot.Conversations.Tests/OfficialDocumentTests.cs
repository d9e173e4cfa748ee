using System.Text.RegularExpressions;
using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Conversations.Tests;

/// <summary>Documents that an operator added, through the real dialog.</summary>
public sealed partial class OfficialDocumentTests : IAsyncLifetime
{
    private const string Question = "When does the canteen of the delegation centre open?";
    private const string Hostile = "The canteen opens at seven, see [the map](javascript:alert(1)) <script>alert('x')</script> **bold** | `code` # &amp; \u202Eesrever ![x](http://evil) <at>all</at>.";

    private readonly TalkingBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Ask_Document_IsQuotedInTheReadersQuotationMarksWithPlaceDateAndSource()
    {
        Assert.Equal("refused", (await _bot.AskAsync(Question)).Kind);
        await _bot.AddAsync(Paper("The canteen of the delegation centre opens at seven o'clock.", binding: false));

        var english = await _bot.AskAsync(Question);
        var french = (await _bot.HoldAsync(["répondez en français", Question], "fr"))[1];
        var spanish = (await _bot.HoldAsync(["responda en español", Question], "es"))[1];

        Assert.Equal("answered", english.Kind);
        Assert.Contains("“House rules” (May 2004), para. 3, says in its official wording: “The canteen of the delegation centre opens at seven o'clock.” The document is non-binding. [1]", english.Text, StringComparison.Ordinal);
        Assert.Contains("[1] The Secretariat, “House rules”, HR/1 (May 2004), para. 3", english.Text, StringComparison.Ordinal);
        Assert.Contains("en anglais\u00A0: «\u00A0The canteen of the delegation centre opens at seven o'clock.\u00A0»", french.Text, StringComparison.Ordinal);
        Assert.Contains("en inglés: «The canteen of the delegation centre opens at seven o'clock.»", spanish.Text, StringComparison.Ordinal);
        Assert.Equal(("paper", "para. 3"), (english.Citations.Single().Source, english.Citations.Single().Locator));
    }

    [Fact]
    public async Task Ask_HostileText_CannotBecomeMarkup()
    {
        await _bot.AddAsync(Paper(Hostile));

        var text = (await _bot.AskAsync("When does the canteen open, see the map?")).Text;

        Assert.Contains("The canteen opens at seven, see \\[the map\\]", text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
        Assert.Contains("&amp;amp;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(UnescapedMarkup(), text.Replace("[1]", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_HostileTitleAndLocator_CannotBecomeMarkup()
    {
        await _bot.AddAsync(Paper("The canteen of the delegation centre opens at seven.", title: "<b>[Rules](http://evil)</b>", locator: "Section *One* `x`"));

        var text = (await _bot.AskAsync(Question)).Text;

        Assert.Contains("&lt;b&gt;\\[Rules\\]", text, StringComparison.Ordinal);
        Assert.Contains("Section \\*One\\* \\`x\\`", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(UnescapedMarkup(), text.Replace("[1]", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_DocumentForOrganizers_IsQuotedToThemAlone()
    {
        var paper = Paper("The canteen of the delegation centre opens at seven.", audience: Audience.Organizers);
        await _bot.AddAsync(paper);
        await using var organizers = new OrganizersBot();
        await organizers.StartAsync();
        await organizers.Bot.AddAsync(paper);

        Assert.Equal("refused", (await _bot.AskAsync(Question)).Kind);
        Assert.Equal("answered", (await organizers.Bot.AskAsync(Question)).Kind);
    }

    private static OfficialDocument Paper(
        string text, Audience audience = Audience.Participants, bool? binding = null, string title = "House rules", string locator = "para. 3")
    {
        var source = new Source("paper", title, "HR/1", [], "The Secretariat", new PartialDate(2004, 5), ["en"], []);
        return new OfficialDocument(
            new DocumentDetails(source, Language.English, audience, binding), string.Empty, [new DocumentPassage(PassageKind.Paragraph, locator, [], text, string.Empty)]);
    }

    /// <summary>A character that Markdown reads as markup, without a backslash before it.</summary>
    [GeneratedRegex(@"(?<!\\)[\[\]*`|]|<")]
    private static partial Regex UnescapedMarkup();

    private sealed class OrganizersBot : IAsyncDisposable
    {
        public TalkingBot Bot { get; } = new();

        public Task StartAsync() => Bot.StartAsync(services => services.AddSingleton<IClearance>(new SameClearance(Audience.Organizers)));

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
