using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Dispatching;

public sealed class DeliveryRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 9, 7, 9, 0);
    private static readonly Instant UsefulUntil = Now + Duration.FromHours(2);
    private static readonly Delivery Claimed = new("d", "r", 1, "p", "State:ghana", Now) { Claim = "me" };
    private static readonly Reminder Reminder = new("r", "w", ReminderOccasion.Once, new Audience(AudienceKind.Invited)) { Revision = 1, UsefulUntil = UsefulUntil };

    [Fact]
    public void FindSkip_AfterDowntime_SendsWhatHelpsAndSkipsWhatDoesNot()
    {
        Assert.Null(DeliveryRules.FindSkip(Claimed, Reminder, Now + Duration.FromHours(1)));
        Assert.Equal(DeliveryReason.TooLate, DeliveryRules.FindSkip(Claimed, Reminder, UsefulUntil));
        Assert.Equal(DeliveryReason.Replaced, DeliveryRules.FindSkip(Claimed, Reminder with { Base = 2 }, Now));
        Assert.Equal(DeliveryReason.Stopped, DeliveryRules.FindSkip(Claimed, Reminder with { Status = ReminderStatus.Recalled }, Now));
        Assert.Equal(DeliveryReason.Stopped, DeliveryRules.FindSkip(Claimed, null, Now));
    }

    [Fact]
    public void After_Taken_IsDelivered()
    {
        var after = After(Claimed, new SendOutcome(SendResult.Taken, "msteams/1", "m1"));

        Assert.Equal((DeliveryStatus.Delivered, "msteams/1", "m1", 1, null), (after.Status, after.Where, after.Message, after.Attempts, after.Claim));
    }

    [Fact]
    public void After_Throttled_WaitsAsLongAsAsked()
    {
        var after = After(Claimed, new SendOutcome(SendResult.Later, RetryAfter: Duration.FromSeconds(30)));

        Assert.Equal((DeliveryStatus.Waiting, DeliveryReason.SlowedDown), (after.Status, after.Reason));
        Assert.InRange(after.Due, Now + Duration.FromSeconds(30), Now + Duration.FromSeconds(34));
    }

    [Fact]
    public void After_TriedTooOften_GivesUp() =>
        Assert.Equal(DeliveryReason.GaveUp, After(Claimed with { Attempts = Backoff.MostAttempts - 1 }, new SendOutcome(SendResult.Later)).Reason);

    [Fact]
    public void After_NextAttemptWouldBeUseless_Fails()
    {
        var after = After(Claimed, new SendOutcome(SendResult.Later, RetryAfter: Duration.FromHours(1)), usefulUntil: Now + Duration.FromMinutes(10));

        Assert.Equal((DeliveryStatus.Failed, DeliveryReason.TooLate), (after.Status, after.Reason));
    }

    [Fact]
    public void After_AnswerLost_MayBeTwiceUnlessTheChannelDropsRepeats()
    {
        var lost = After(Claimed, new SendOutcome(SendResult.Later) { IsUncertain = true });

        Assert.True(After(lost, new SendOutcome(SendResult.Taken)).MayBeTwice);
        Assert.False(After(lost, new SendOutcome(SendResult.Taken) { IsDeduplicated = true }).MayBeTwice);
    }

    [Fact]
    public void After_PostponedBeyondItsUse_IsSkipped()
    {
        var after = After(Claimed, SendOutcome.Postponed(UsefulUntil, DeliveryReason.OutsideHours));

        Assert.Equal((DeliveryStatus.Skipped, DeliveryReason.TooLate, 0), (after.Status, after.Reason, after.Attempts));
    }

    [Theory]
    [InlineData(SendResult.ChannelOver, DeliveryReason.Blocked)]
    [InlineData(SendResult.Refused, DeliveryReason.Refused)]
    public void After_ForGood_Fails(SendResult result, DeliveryReason reason) =>
        Assert.Equal((DeliveryStatus.Failed, reason), (After(Claimed, new SendOutcome(result)).Status, After(Claimed, new SendOutcome(result)).Reason));

    [Fact]
    public void Backoff_ManyAttempts_DoublesWithJitterAndIsBounded()
    {
        Assert.Equal(Duration.FromSeconds(1), Backoff.Wait(1, null, 0));
        Assert.Equal(Duration.FromSeconds(2), Backoff.Wait(1, null, 1));
        Assert.Equal(Duration.FromSeconds(16), Backoff.Wait(4, null, 1));
        Assert.Equal(Duration.FromMinutes(15), Backoff.Wait(1_000, null, 1));
        Assert.True(Backoff.Wait(1, Duration.FromDays(3), 1) < Duration.FromMinutes(70));
    }

    private static Delivery After(Delivery delivery, SendOutcome outcome, Instant? usefulUntil = null) => DeliveryRules.After(delivery, outcome, usefulUntil ?? UsefulUntil, Now, 0.5);
}
