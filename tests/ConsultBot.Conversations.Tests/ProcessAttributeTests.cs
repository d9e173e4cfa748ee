using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests;

/// <summary>All processes of the matrix, attribute by attribute, through the real dialog. What has to be in the answer comes from the
/// knowledge files, not from the code that answers.</summary>
public sealed class ProcessAttributeTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    public static TheoryData<string, string, int> Rows { get; } = CreateRows();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Ask_AttributeOfRow_GivesAllOfItWithItsCitation(string code, string attribute, int row)
    {
        var language = Languages.Find(code)!.Value;
        var process = bot.Knowledge.Processes.Single(candidate => candidate.Number == row);
        var question = ProcessTable.Question(attribute, process, language);

        var reply = await bot.AskAsync(question, code);

        Assert.All(Expected(attribute, process, language), fact => Assert.Contains(fact.Split('|'), name => Plain(reply.Text).Contains(name, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(reply.Citations, place => place.Source == "iom-mechanisms-2005" && place.Locator == $"Annex A, no. {row}");
        var isHeld = attribute != "chair" || process.Rosters.Any(roster => roster.Role is Role.Chair or Role.CoChair or Role.PresidencyProTempore);
        Assert.Equal(isHeld ? "answered" : "refused", reply.Kind);
    }

    private IEnumerable<string> Expected(string attribute, Process process, Language language)
    {
        IEnumerable<string> Names(params Role[] roles) => process.Rosters.Where(roster => roles.Contains(roster.Role)).SelectMany(roster => roster.Parties).Select(party => NameOf(party, language));
        return attribute switch
        {
            "members" => Names(Role.Member),
            "count" => [process.FindRoster(Role.Member)!.PrintedTotal!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "observers" => Names(Role.Observer),
            "chair" => process.Rosters.Where(roster => roster.Role is Role.Chair or Role.CoChair or Role.PresidencyProTempore)
                .SelectMany(roster => roster.Parties).Select(party => bot.Knowledge.GetState(party.State!).Name.In(language).Split(" (")[0]),
            "secretariat" => [process.Secretariat!.Text.In(language)],
            "year" => [process.Start!.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "topics" => process.Topics.Select(topic => (topic.Text ?? bot.Knowledge.GetTopic(topic.Topic).Name).In(language)),
            "priorities" => process.Priorities.Count > 0 ? process.Priorities.Select(priority => priority.In(language)) : [process.Status!.Text.In(language)],
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
    }

    /// <summary>An organisation by its name or an acronym, of its own language where this one has none: alternatives are separated by <c>|</c>.</summary>
    private string NameOf(Party party, Language language) => party switch
    {
        { State: { } state } => bot.Knowledge.GetState(state).Name.In(language),
        { Organisation: { } id } when bot.Knowledge.GetOrganisation(id) is var organisation => string.Join('|', [organisation.Name.In(language), .. organisation.Acronyms.In(language), .. organisation.Acronyms.English]),
        _ => party.Group!.In(language),
    };

    /// <summary>Without Markdown's escapes.</summary>
    private static string Plain(string text) => System.Net.WebUtility.HtmlDecode(text.Replace("\\", string.Empty, StringComparison.Ordinal));

    private static TheoryData<string, string, int> CreateRows()
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var (language, attribute) in Languages.All.SelectMany(language => ProcessTable.Attributes.Select(attribute => (language.Code(), attribute))))
        {
            for (var row = 1; row <= 13; row++)
            {
                rows.Add(language, attribute, row);
            }
        }

        return rows;
    }
}
