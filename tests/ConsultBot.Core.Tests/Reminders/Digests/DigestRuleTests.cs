using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Digests;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Digests;

public sealed class DigestRuleTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 9, 7, 12, 0);

    [Theory]
    [InlineData(ReminderOccasion.BeforeStart, 7 * 24 * 60, true)]
    [InlineData(ReminderOccasion.BeforeStart, 24 * 60, true)]
    [InlineData(ReminderOccasion.BeforeStart, 120, false)]
    [InlineData(ReminderOccasion.RegistrationCloses, 0, true)]
    [InlineData(ReminderOccasion.DocumentDue, 0, true)]
    [InlineData(ReminderOccasion.Once, 0, true)]
    [InlineData(ReminderOccasion.Moved, 0, false)]
    [InlineData(ReminderOccasion.Cancelled, 0, false)]
    [InlineData(ReminderOccasion.Withdrawal, 0, false)]
    public void CanWait_ByOccasion(ReminderOccasion occasion, int lead, bool expected) => Assert.Equal(expected, DigestRule.CanWait(New(occasion) with { LeadMinutes = lead }));

    [Theory]
    [InlineData(null, 1, false)]
    [InlineData(null, 4, false)]
    [InlineData(null, 5, true)]
    [InlineData(true, 1, true)]
    [InlineData(false, 50, false)]
    public void IsWanted_ByWishAndCount(bool? wished, int count, bool expected) => Assert.Equal(expected, DigestRule.IsWanted(wished, count));

    [Fact]
    public void FindLater_TheNextDayIsEarlyEnough_WaitsOnlyForWhoAskedForIt()
    {
        var next = Now + Duration.FromHours(20);
        var reminder = New(ReminderOccasion.Once) with { Latest = next, UsefulUntil = next + Duration.FromHours(1) };

        Assert.Equal(next, DigestRule.FindLater(reminder, next, true));
        Assert.Null(DigestRule.FindLater(reminder, next, null));
        Assert.Null(DigestRule.FindLater(reminder with { Latest = next - Duration.FromSeconds(1) }, next, true));
        Assert.Null(DigestRule.FindLater(reminder with { UsefulUntil = next }, next, true));
    }

    private static Reminder New(ReminderOccasion occasion) => new("r-1", "w-1", occasion, new Audience(AudienceKind.Registered));
}
