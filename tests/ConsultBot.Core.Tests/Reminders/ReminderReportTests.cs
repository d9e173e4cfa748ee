using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders;

public sealed class ReminderReportTests
{
    private static readonly Reminder Reminder = new("r", "w", ReminderOccasion.Once, new Audience(AudienceKind.Invited)) { Revision = 1, Base = 0 };

    [Fact]
    public void Of_DeliveriesOfEveryKind_CountsEachPersonOnce()
    {
        var report = ReminderReport.Of(Reminder,
        [
            Delivery("a", 0) with { Status = DeliveryStatus.Delivered, AcknowledgedAt = Somebody.Start },
            Delivery("a", 1) with { Status = DeliveryStatus.Skipped, Reason = DeliveryReason.Replaced },
            Delivery("b", 0) with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.Blocked },
            Delivery("b", 1),
            Delivery("c", 1) with { Status = DeliveryStatus.Failed, Reason = DeliveryReason.NoChannel },
            Delivery("d", 1) with { Status = DeliveryStatus.Skipped, Reason = DeliveryReason.Muted },
            Delivery("e", 1) with { Status = DeliveryStatus.Delivered, MayBeTwice = true },
            Delivery("f", 1) with { Reason = DeliveryReason.OutsideHours, Due = Somebody.Start - Duration.FromHours(1) },
        ]);

        Assert.Equal((6, 2, 2, 1, 1), (report.Planned, report.Waiting, report.Delivered, report.Acknowledged, report.MaybeTwice));
        Assert.Equal(Somebody.Start - Duration.FromHours(1), report.NextDue);
        Assert.Equal([(DeliveryReason.NoChannel, 1)], report.Failed);
        Assert.Equal([(DeliveryReason.Muted, 1)], report.Skipped);
        Assert.Equal([(DeliveryReason.OutsideHours, 1)], report.Waits);
    }

    private static Delivery Delivery(string person, int revision) => new(ReminderIds.Delivery("r", revision, person), "r", revision, person, "State:ghana", Somebody.Start);
}
