using System.Globalization;
using System.Text.RegularExpressions;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Many at once, in their own words, through the channel and the whole bot.</summary>
public sealed partial class WorkshopRushTests
{
    private const int People = 500;
    private const int Seats = 20;
    private const int Rounds = 20;

    [Fact]
    public async Task Register_FiveHundredAtOnceTwentyTimes_SeatsTwentyAndTheRestInOrder()
    {
        await using var bot = await WorkshopBot.StartAsync();
        var names = Enumerable.Range(0, People).Select(number => $"d{number}").ToList();
        foreach (var name in names)
        {
            await bot.AddPersonAsync(name, PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), $"Delegate {name}", Language.English, "Africa/Accra");
        }

        for (var round = 0; round < Rounds; round++)
        {
            await RushAsync(bot, names, $"w{round}", $"Rush{(char)('a' + round)}");
        }
    }

    [Fact]
    public async Task Save_TwoOrganizersAtOnceAHundredTimes_LosesNoEdit()
    {
        await using var bot = await WorkshopBot.StartAsync();
        string[] organizers = ["rita", "omar"];
        foreach (var organizer in organizers)
        {
            await bot.AddPersonAsync(organizer, PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), $"Organizer {organizer}", Language.English, "Europe/Zurich");
        }

        await SaveAsync(bot, "w", "Borders", null);
        foreach (var organizer in organizers)
        {
            await bot.SayAsync(organizer, "when is the workshop on borders?", "en");
        }

        for (var round = 0; round < 100; round++)
        {
            foreach (var organizer in organizers)
            {
                await bot.SayAsync(organizer, $"add the partner {organizer} {round}", "en");
            }

            var replies = await Task.WhenAll(organizers.Select(organizer => Task.Run(() => bot.SayAsync(organizer, "yes", "en"))));
            for (var index = 0; index < organizers.Length; index++)
            {
                if (replies[index].Text.Contains("Somebody else has changed", StringComparison.Ordinal))
                {
                    Assert.StartsWith("Saved", (await bot.SayAsync(organizers[index], "yes", "en")).Text, StringComparison.Ordinal);
                }
                else
                {
                    Assert.StartsWith("Saved", replies[index].Text, StringComparison.Ordinal);
                }
            }
        }

        var store = bot.Get<IWorkshopStore>();
        Assert.Equal(200, (await store.FindAsync("w", default))!.Workshop.Partners.Distinct().Count());
        Assert.Equal(201, (await store.HistoryAsync("w", 0, default)).Count);
    }

    private static async Task RushAsync(WorkshopBot bot, List<string> names, string id, string title)
    {
        await SaveAsync(bot, id, title, Seats);

        var replies = await Task.WhenAll(names.Select(name => Task.Run(() => bot.SayAsync(name, $"register me for the workshop on {title}", "en"))));

        var rows = (await bot.Get<IWorkshopStore>().FindAsync(id, default))!.Registrations;
        Assert.Equal(Enumerable.Range(1, People).Select(order => (long)order), rows.Select(row => row.Order));
        Assert.All(rows, row => Assert.Equal(row.Order <= Seats ? RegistrationStatus.Registered : RegistrationStatus.Waiting, row.Status));
        Assert.Equal(Seats, replies.Count(reply => reply.Text.StartsWith("You are registered", StringComparison.Ordinal)));
        var positions = replies.Select(reply => Position().Match(reply.Text)).Where(found => found.Success).Select(found => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)).Order();
        Assert.Equal(Enumerable.Range(1, People - Seats), positions);
    }

    private static Task<WorkshopEditResult> SaveAsync(WorkshopBot bot, string id, string title, int? capacity) => bot.Get<IWorkshopStore>().SaveAsync(
        new WorkshopEdit(
            new Workshop(id, title)
            {
                Status = WorkshopStatus.Announced,
                Capacity = capacity,
                Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 9, 14)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
            },
            null, "test", $"create-{id}", bot.Clock.Now),
        default);

    [GeneratedRegex(@"number (\d+) on the waiting list")]
    private static partial Regex Position();
}
