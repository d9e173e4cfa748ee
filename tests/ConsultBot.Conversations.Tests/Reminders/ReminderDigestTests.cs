using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>Several reminders of one day as one message, by the wish of the reader or because they are many.</summary>
public sealed class ReminderDigestTests : IAsyncLifetime
{
    /// <summary>A week before the workshops: all of them remind of themselves on this day.</summary>
    private static readonly Instant Day = Instant.FromUtc(2027, 9, 7, 0, 0);

    private static readonly string[] Titles = ["Remittances", "Recruitment", "Statistics", "Integration", "Passports", "Students", "Seafarers"];

    private ReminderBot _reminders = null!;

    public async Task InitializeAsync()
    {
        _reminders = await ReminderBot.StartAsync();
        At(Day - Duration.FromDays(6) + Duration.FromHours(9));
        await AddAsync("rita", PersonRole.Organizer);
        await AddAsync("ama", PersonRole.Delegate);
        await _reminders.Bot.SayAsync("ama", "hello", "en");
    }

    public async Task DisposeAsync() => await _reminders.DisposeAsync();

    [Theory]
    [InlineData("en", "daily digest", "in one message", "single reminders", "each reminder by itself")]
    [InlineData("fr", "récapitulatif quotidien", "en un seul message", "rappels séparés", "chaque rappel séparément")]
    [InlineData("es", "resumen diario", "en un solo mensaje", "recordatorios por separado", "cada recordatorio por separado")]
    public async Task Wish_Said_IsKeptAndTakenBack(string language, string on, string kept, string off, string takenBack)
    {
        Assert.Contains(kept, (await _reminders.Bot.SayAsync("ama", on, language)).Text, StringComparison.Ordinal);
        Assert.True(await WishAsync());
        Assert.Contains(takenBack, (await _reminders.Bot.SayAsync("ama", off, language)).Text, StringComparison.Ordinal);
        Assert.False(await WishAsync());
    }

    [Fact]
    public async Task Digest_Wished_TellsTheDayOnceAndReportsEach()
    {
        await PlanAsync(2);
        await _reminders.Bot.SayAsync("ama", "daily digest", "en");

        var first = Assert.Single(await NewsAsync(Day + Duration.FromHours(8)));
        Assert.Empty(await NewsAsync(Day + Duration.FromHours(12)));

        Assert.Contains("Your reminders for Tuesday 7 September 2027", first, StringComparison.Ordinal);
        Assert.Contains("Reminder: Remittances", first, StringComparison.Ordinal);
        Assert.Contains("Reminder: Recruitment", first, StringComparison.Ordinal);
        Assert.Contains("Calendar entry: Recruitment (.ics)", first, StringComparison.Ordinal);
        Assert.Equal([DeliveryStatus.Delivered, DeliveryStatus.Delivered], (await DeliveriesAsync()).Select(delivery => delivery.Status));
    }

    [Fact]
    public async Task Digest_Acknowledged_CountsForAllThatItTold()
    {
        await PlanAsync(3);
        await _reminders.Bot.SayAsync("ama", "daily digest", "en");
        await NewsAsync(Day + Duration.FromHours(8));

        Assert.Contains("noted that you read it", (await _reminders.Bot.SayAsync("ama", "I have read it", "en")).Text, StringComparison.Ordinal);
        await NewsAsync(Day + Duration.FromHours(14));

        Assert.All(await DeliveriesAsync(), delivery => Assert.NotNull(delivery.AcknowledgedAt));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    public async Task Day_WithoutAWish_IsOneMessageFromFiveOn(int planned, int messages)
    {
        await PlanAsync(planned);

        Assert.Equal(messages, (await NewsAsync(Day + Duration.FromHours(8))).Count + (await NewsAsync(Day + Duration.FromHours(16))).Count);
        Assert.Equal(planned, (await DeliveriesAsync()).Count(delivery => delivery.Status == DeliveryStatus.Delivered));
    }

    [Fact]
    public async Task Day_OfWhoWantsThemSingle_IsNotOneMessage()
    {
        await PlanAsync(6);
        await _reminders.Bot.SayAsync("ama", "single reminders", "en");

        Assert.Equal(6, (await NewsAsync(Day + Duration.FromHours(8))).Count + (await NewsAsync(Day + Duration.FromHours(16))).Count);
    }

    [Fact]
    public async Task Message_AfterTheDigest_ComesWithTheNextDay()
    {
        await PlanAsync(2);
        await _reminders.Bot.SayAsync("ama", "daily digest", "en");
        await NewsAsync(Day + Duration.FromHours(8));
        At(Day + Duration.FromHours(9));
        await _reminders.Bot.SayAsync("rita", "remind the registered participants of the workshop on remittances now: “Bring your passport.”", "en");
        await _reminders.Bot.SayAsync("rita", "yes", "en");

        Assert.Empty(await NewsAsync(Day + Duration.FromHours(13)));
        Assert.Contains("Bring your passport.", Assert.Single(await NewsAsync(Day + Duration.FromHours(32))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OnADayOfADigest_ComesAtOnce()
    {
        await PlanAsync(2);
        await _reminders.Bot.SayAsync("ama", "daily digest", "en");
        await NewsAsync(Day + Duration.FromHours(8));
        At(Day + Duration.FromHours(9));
        await _reminders.Bot.SayAsync("rita", "cancel the workshop on recruitment", "en");
        await _reminders.Bot.SayAsync("rita", "yes", "en");

        Assert.Contains("Cancelled: Recruitment", Assert.Single(await NewsAsync(Day + Duration.FromHours(10))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recall_OfOneOfADigest_LeavesTheOthers()
    {
        await PlanAsync(2);
        await _reminders.Bot.SayAsync("ama", "daily digest", "en");
        At(Day - Duration.FromHours(1));
        await _reminders.Bot.SayAsync("rita", "remind the registered participants of the workshop on remittances on 7 September 2027 at 9:00: “Bring your passport.”", "en");
        await _reminders.Bot.SayAsync("rita", "yes", "en");
        Assert.Contains("Bring your passport.", Assert.Single(await NewsAsync(Day + Duration.FromHours(8))), StringComparison.Ordinal);
        await NewsAsync(Day + Duration.FromHours(14));

        await _reminders.Bot.SayAsync("rita", "recall the reminder", "en");
        var replaced = Assert.Single(await NewsAsync(Day + Duration.FromHours(15)));

        Assert.Contains("Withdrawn", replaced, StringComparison.Ordinal);
        Assert.Contains("Reminder: Recruitment", replaced, StringComparison.Ordinal);
        Assert.DoesNotContain("passport", replaced, StringComparison.Ordinal);
    }

    private void At(Instant moment) => _reminders.Bot.Clock.Now = moment;

    private Task AddAsync(string key, PersonRole role) =>
        _reminders.Bot.AddPersonAsync(key, role, new Delegation(DelegationKind.State, "ghana"), "Person " + key, Language.English, "Africa/Accra");

    /// <summary>What arrives at the delegate at a moment.</summary>
    private async Task<IReadOnlyList<string>> NewsAsync(Instant moment)
    {
        await _reminders.NewsOfAsync("ama");
        At(moment);
        await _reminders.DeliverAsync();
        return await _reminders.NewsOfAsync("ama");
    }

    /// <summary>Workshops a quarter of an hour one after the other, with a seat for the delegate.</summary>
    private async Task PlanAsync(int count)
    {
        var store = _reminders.Bot.Get<IWorkshopStore>();
        var person = (await _reminders.Bot.Get<IPeople>().ListAsync(default)).Single(each => each.Name == "Person ama");
        for (var number = 0; number < count; number++)
        {
            var opens = new LocalTime(7, 0).PlusMinutes(15 * number);
            var workshop = new Workshop($"w-{number}", Titles[number])
            {
                Status = WorkshopStatus.Announced,
                Visibility = WorkshopVisibility.AllParticipants,
                Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 9, 14)), opens, new LocalTime(17, 0), "Africa/Accra"),
            };
            await store.SaveAsync(new WorkshopEdit(workshop, null, "test", workshop.Id, _reminders.Bot.Clock.Now), default);
            await store.DecideAsync(workshop.Id, book => book.Register(person.Id, person.Delegation, person.Function, null, _reminders.Bot.Clock.Now), default);
        }

        await _reminders.DeliverAsync();
    }

    private async Task<bool?> WishAsync()
    {
        var person = (await _reminders.Bot.Get<IPeople>().ListAsync(default)).Single(each => each.Name == "Person ama");
        return (await _reminders.Bot.Get<IReminderPreferences>().GetAsync(person.Id, default)).Digest;
    }

    /// <summary>Those of the week before.</summary>
    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync()
    {
        var store = _reminders.Bot.Get<IReminderStore>();
        var found = new List<Delivery>();
        foreach (var workshop in await _reminders.Bot.Get<IWorkshopStore>().ListAsync(default))
        {
            foreach (var reminder in (await store.ListAsync(workshop.Id, default)).Where(reminder => reminder.LeadMinutes == 7 * 24 * 60))
            {
                found.AddRange(await store.DeliveriesAsync(reminder, default));
            }
        }

        return found;
    }
}
