using ConsultBot.Core.Reminders.Dispatching;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders.Dispatching;

public sealed class TokenBucketTests
{
    private const int Seed = 7;

    private static readonly Instant Start = Instant.FromUtc(2027, 9, 7, 9, 0);

    /// <summary>Asked again and again at random moments, several at once: no second has more than the limit.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(7)]
    [InlineData(1)]
    [InlineData(500)]
    public void Take_AtRandomMoments_NeverMoreThanTheLimitInASecond(double limit)
    {
        var random = new Random(Seed);
        var bucket = TokenBucket.Full(limit, Start);
        var sent = new List<Instant>();
        for (var now = Start; now < Start + Duration.FromSeconds(60); now += Duration.FromMilliseconds(random.Next(0, 40)))
        {
            (bucket, var given, _) = bucket.Take(random.Next(1, 20), now);
            sent.AddRange(Enumerable.Repeat(now, given));
        }

        var most = sent.Select((moment, index) => sent.Skip(index).TakeWhile(other => other - moment < Duration.FromSeconds(1)).Count()).Max();
        Assert.True(most <= limit, $"seed {Seed}: {most} in a second, of {limit}");
        Assert.True(sent.Count >= 60 * limit * 0.7, $"{sent.Count} in a minute, of {limit} a second");
    }

    [Fact]
    public void Take_Empty_SaysHowLongToWait()
    {
        var (empty, given, _) = TokenBucket.Full(50, Start).Take(100, Start);
        var (_, none, wait) = empty.Take(1, Start);

        Assert.Equal((10, 0), (given, none));
        Assert.Equal(1, empty.Take(1, Start + wait).Given);
    }

    [Fact]
    public void CloseUntil_ChannelAskedToWait_GivesNothingBefore()
    {
        var closed = TokenBucket.Full(50, Start).CloseUntil(Start + Duration.FromSeconds(30));

        Assert.Equal(0, closed.Take(5, Start + Duration.FromSeconds(29)).Given);
        Assert.Equal(5, closed.Take(5, Start + Duration.FromSeconds(31)).Given);
    }

    [Fact]
    public void Take_ClockWentBack_NeitherGivesNorTakes()
    {
        var (bucket, _, _) = TokenBucket.Full(50, Start).Take(10, Start);

        Assert.Equal(0, bucket.Take(1, Start - Duration.FromHours(1)).Given);
        Assert.Equal(1, bucket.Take(1, Start + Duration.FromSeconds(1)).Given > 0 ? 1 : 0);
    }
}
