using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops;

public sealed class WorkshopMergeTests
{
    private static readonly LocalDate Day = new(2027, 9, 14);

    private static Workshop Seen => new("w", "Title")
    {
        Capacity = 10,
        Partners = ["IOM", "WHO"],
        Sessions = [Session("s1", "One", 9), Session("s2", "Two", 11)],
    };

    [Fact]
    public void Onto_DifferentFields_KeepsBoth()
    {
        var merged = WorkshopMerge.Onto(Seen, Seen with { Title = "Mine" }, Seen with { Capacity = 20 });

        Assert.Equal(("Mine", 20), (merged.Title, merged.Capacity));
    }

    [Fact]
    public void Onto_SameField_KeepsMine() => Assert.Equal("Mine", WorkshopMerge.Onto(Seen, Seen with { Title = "Mine" }, Seen with { Title = "Theirs" }).Title);

    [Fact]
    public void Onto_Lists_KeepsWhatBothAddedAndRemoved()
    {
        var merged = WorkshopMerge.Onto(Seen, Seen with { Partners = ["IOM", "ILO"] }, Seen with { Partners = ["IOM", "WHO", "UNHCR"] });

        Assert.Equal(["IOM", "UNHCR", "ILO"], merged.Partners);
    }

    [Fact]
    public void Onto_Sessions_KeepsBothEditsAndTheOrderOfTheDay()
    {
        var mine = Seen with { Sessions = [Seen.Sessions[0] with { Chair = "Ghana" }, Seen.Sessions[1]] };
        var theirs = Seen with { Sessions = [Seen.Sessions[0], Session("s3", "Three", 10), Seen.Sessions[1]] };

        var merged = WorkshopMerge.Onto(Seen, mine, theirs);

        Assert.Equal([("s1", "Ghana"), ("s3", null), ("s2", null)], merged.Sessions.Select(session => (session.Id, session.Chair)));
    }

    [Fact]
    public void Onto_SessionRemovedByOneAndUntouchedByTheOther_IsRemoved()
    {
        Assert.Single(WorkshopMerge.Onto(Seen, Seen with { Sessions = [Seen.Sessions[0]] }, Seen).Sessions);
        Assert.Single(WorkshopMerge.Onto(Seen, Seen, Seen with { Sessions = [Seen.Sessions[1]] }).Sessions);
    }

    [Fact]
    public void Onto_SessionRemovedByThemAndEditedByMe_IsKept()
    {
        var mine = Seen with { Sessions = [Seen.Sessions[0] with { Chair = "Ghana" }, Seen.Sessions[1]] };

        Assert.Equal("Ghana", WorkshopMerge.Onto(Seen, mine, Seen with { Sessions = [Seen.Sessions[1]] }).Sessions[0].Chair);
    }

    private static WorkshopSession Session(string id, string title, int hour) => new(id, title, Day, new LocalTime(hour, 0), new LocalTime(hour + 1, 0));
}
