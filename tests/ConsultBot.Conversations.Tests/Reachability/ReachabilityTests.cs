using ConsultBot.Core.Knowledge;
using Xunit.Abstractions;

namespace ConsultBot.Conversations.Tests.Reachability;

/// <summary>Whatever the knowledge holds can be asked for by its own name, in each language, through the real dialog.</summary>
public sealed class ReachabilityTests(TalkingBot bot, ITestOutputHelper output) : IClassFixture<TalkingBot>
{
    public static TheoryData<string, string> Tables { get; } = CreateTables();

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Ask_ForEachItemByItsName_ReachesItsPlaceAndItsFacts(string kind, string language)
    {
        var items = ReachableItems.Of(kind, bot.Knowledge, Languages.Find(language)!.Value).ToList();
        var unreached = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (await FindFaultAsync(item, language) is { } fault)
            {
                unreached[$"{kind} {language} {item.Name}"] = fault;
            }
        }

        output.WriteLine($"{kind}, {language}: {items.Count - unreached.Count} of {items.Count}");
        output.WriteLine(string.Join('\n', unreached.Select(item => $"{item.Key}: {item.Value}")));
        Assert.Empty(unreached);
    }

    private async Task<string?> FindFaultAsync(ReachableItem item, string language)
    {
        var faults = new List<string>();
        foreach (var question in item.Questions)
        {
            var reply = await bot.AskAsync(question, language);
            var fault = item.FindFault(reply);
            if (fault is null)
            {
                return null;
            }

            faults.Add($"\"{question}\" {fault}: {reply.Text.Split('\n')[0]}");
        }

        return string.Join("; ", faults);
    }

    private static TheoryData<string, string> CreateTables()
    {
        var tables = new TheoryData<string, string>();
        foreach (var kind in ReachableItems.Kinds)
        {
            foreach (var language in Languages.All)
            {
                tables.Add(kind, language.Code());
            }
        }

        return tables;
    }
}
