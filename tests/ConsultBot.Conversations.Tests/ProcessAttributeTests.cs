using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests;

/// <summary>All processes of the matrix, attribute by attribute, through the real dialog. What has to be in the answer comes from the
/// knowledge files, not from the code that answers.</summary>
public sealed class ProcessAttributeTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    public static TheoryData<string, int> Rows { get; } = CreateRows();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Ask_AttributeOfRow_GivesAllOfItWithItsCitation(string attribute, int row)
    {
        var process = bot.Knowledge.Processes.Single(candidate => candidate.Number == row);
        var question = ProcessTable.Question(attribute, process.ShortName.English);

        var reply = await bot.AskAsync(question);

        Assert.All(Expected(attribute, process), fact => Assert.Contains(fact, Plain(reply.Text), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(reply.Citations, place => place.Source == "iom-mechanisms-2005" && place.Locator == $"Annex A, no. {row}");
        var isHeld = attribute != "chair" || process.Rosters.Any(roster => roster.Role is Role.Chair or Role.CoChair or Role.PresidencyProTempore);
        Assert.Equal(isHeld ? "answered" : "refused", reply.Kind);
    }

    private IEnumerable<string> Expected(string attribute, Process process)
    {
        IEnumerable<string> Names(params Role[] roles) => process.Rosters.Where(roster => roles.Contains(roster.Role)).SelectMany(roster => roster.Parties).Select(NameOf);
        return attribute switch
        {
            "members" => Names(Role.Member),
            "count" => [process.FindRoster(Role.Member)!.PrintedTotal!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "observers" => Names(Role.Observer),
            "chair" => process.Rosters.Where(roster => roster.Role is Role.Chair or Role.CoChair or Role.PresidencyProTempore)
                .SelectMany(roster => roster.Parties).Select(party => bot.Knowledge.GetState(party.State!)).Select(state => (state.InSentence ?? state.Name).English),
            "secretariat" => [process.Secretariat!.Text.English],
            "year" => [process.Start!.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "topics" => process.Topics.Select(topic => (topic.Text ?? bot.Knowledge.GetTopic(topic.Topic).Name).English),
            "priorities" => process.Priorities.Count > 0 ? process.Priorities.Select(priority => priority.English) : [process.Status!.Text.English],
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
    }

    private string NameOf(Party party) => party switch
    {
        { State: { } state } => bot.Knowledge.GetState(state).Name.English,
        { Organisation: { } id } when bot.Knowledge.GetOrganisation(id) is var organisation => organisation.Acronyms.English.FirstOrDefault() ?? organisation.Name.English,
        _ => party.Group!.English,
    };

    /// <summary>Without Markdown's escapes.</summary>
    private static string Plain(string text) => System.Net.WebUtility.HtmlDecode(text.Replace("\\", string.Empty, StringComparison.Ordinal));

    private static TheoryData<string, int> CreateRows()
    {
        var rows = new TheoryData<string, int>();
        foreach (var attribute in ProcessTable.Attributes)
        {
            for (var row = 1; row <= 13; row++)
            {
                rows.Add(attribute, row);
            }
        }

        return rows;
    }
}
