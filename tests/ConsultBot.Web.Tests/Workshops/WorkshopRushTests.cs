using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Local;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace ConsultBot.Web.Tests.Workshops;

/// <summary>Everybody registers at the same moment, each over HTTP in a web chat of their own. Five times here; as often as CONSULTBOT_RUSHES says where that is set.</summary>
public sealed partial class WorkshopRushTests(ITestOutputHelper output)
{
    private const int People = 500;
    private const int Seats = 20;
    private const int Rounds = 5;

    [Fact]
    public async Task Register_FiveHundredAtOnceOverDirectLine_SeatsTwentyAndTheRestInOrderOfArrival()
    {
        var store = new ArrivalStore(new MemoryTableStore());
        await using var host = new WorkshopHost(store);
        await host.InitializeAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = People }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(10) };
        var talks = await Task.WhenAll(Enumerable.Range(0, People).Select(number => OpenAsync(host, http, number)));
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("CONSULTBOT_RUSHES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Rounds;
        for (var round = 0; round < rounds; round++)
        {
            await RushAsync(host, store, talks, $"w{round}", $"Rush{(char)('a' + round)}");
            output.WriteLine($"round {round + 1} of {rounds}: {Seats} seats, {People - Seats} in order of arrival");
        }
    }

    private static async Task RushAsync(WorkshopHost host, ArrivalStore store, IReadOnlyList<(DirectLineTalk Talk, string Person)> talks, string id, string title)
    {
        await host.SaveAsync(new Workshop(id, title)
        {
            Status = WorkshopStatus.Announced,
            Capacity = Seats,
            Time = new WorkshopTime(DateSpan.Of(new LocalDate(2030, 9, 17)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
        });

        await Task.WhenAll(talks.Select(each => Task.Run(() => each.Talk.PostAsync(new { type = "message", text = $"register me for the workshop on {title}", from = new { id = each.Talk.User }, locale = "en" }))));
        await Task.WhenAll(talks.Select(each => host.Services.GetRequiredService<ConversationTurns>().WhenIdleAsync(each.Talk.Conversation, CancellationToken.None)));

        var rows = (await host.Store.FindAsync(id, CancellationToken.None))!.Registrations.ToDictionary(row => row.Participant!, StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, People).Select(order => (long)order), rows.Values.Select(row => row.Order).Order());
        Assert.All(rows.Values, row => Assert.Equal(row.Order <= Seats ? RegistrationStatus.Registered : RegistrationStatus.Waiting, row.Status));
        var kept = store.FirstKept($"workshop-{id}").Where(key => key.StartsWith("seat-of-", StringComparison.Ordinal));
        Assert.Equal(rows.Values.OrderBy(row => row.Order).Select(row => $"seat-of-{row.Participant}"), kept);
        foreach (var (talk, person) in talks)
        {
            CheckTold(Assert.Single(await talk.ReadAsync(), IsMessage).GetProperty("text").GetString()!, rows[person].Order);
        }
    }

    private static bool IsMessage(JsonElement activity) => activity.GetProperty("type").GetString() == "message";

    /// <summary>What each is told is what is kept.</summary>
    private static void CheckTold(string text, long order)
    {
        var position = Position().Match(text);
        Assert.Equal(order <= Seats, text.StartsWith("You are registered", StringComparison.Ordinal));
        Assert.Equal(order <= Seats ? string.Empty : (order - Seats).ToString(CultureInfo.InvariantCulture), position.Groups[1].Value);
    }

    private static async Task<(DirectLineTalk Talk, string Person)> OpenAsync(WorkshopHost host, HttpClient http, int number)
    {
        var talk = await DirectLineTalk.OpenAsync(http);
        var person = await host.AddPersonAsync($"Delegate Number {number}");
        await host.Services.GetRequiredService<IPeople>().BindAsync(person.Id, new ChannelIdentity(DirectLineAdapter.ChannelId, string.Empty, talk.User), CancellationToken.None);
        await host.Services.GetRequiredService<ConversationTurns>().WhenIdleAsync(talk.Conversation, CancellationToken.None);
        await talk.ReadAsync();
        return (talk, person.Id);
    }

    [GeneratedRegex(@"number (\d+) on the waiting list")]
    private static partial Regex Position();
}
