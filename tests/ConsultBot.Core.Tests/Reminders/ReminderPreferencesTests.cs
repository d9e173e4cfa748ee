using ConsultBot.Core.Reminders;

namespace ConsultBot.Core.Tests.Reminders;

public sealed class ReminderPreferencesTests
{
    [Theory]
    [InlineData(false, "w1", ReminderOccasion.BeforeStart, true)]
    [InlineData(false, "w1", ReminderOccasion.Moved, false)]
    [InlineData(false, "w2", ReminderOccasion.BeforeStart, false)]
    [InlineData(true, "w2", ReminderOccasion.Moved, true)]
    public void Mutes_WorkshopOrAll_KeepsMovesForThoseWhoMutedTheWorkshop(bool all, string muted, ReminderOccasion occasion, bool expected)
    {
        var preferences = new ReminderPreferences { IsAllMuted = all, Muted = [muted] };

        Assert.Equal(expected, preferences.Mutes(new Reminder("r", "w1", occasion, new Audience(AudienceKind.Registered))));
    }
}
