using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>Who sits here and not there, and who of a region.</summary>
public sealed class PartyListTests
{
    [Theory]
    [InlineData("Which African countries observe the Bali Process?", "africa", "bali-process")]
    [InlineData("List the West African members of MIDWA", "western-africa", "midwa")]
    [InlineData("Which South-East Asian countries take part in the Manila Process?", "south-eastern-asia", "manila-process")]
    [InlineData("Are there any Latin American observers in the RCM?", "latin-america-caribbean", "rcm")]
    [InlineData("which Pacific island states are in the Bali Process but not in APC", "pacific-islands", "bali-process -apc")]
    [InlineData("states that are members of both APC and Manila but not of Bali", null, "apc manila-process -bali-process")]
    [InlineData("members of Budapest but of neither IGC nor the CIS Conference", null, "budapest-process -igc -cis-conference")]
    [InlineData("Who is in Bali but not in the Colombo Process?", null, "bali-process -colombo-process")]
    [InlineData("which southern african countries belong to no RCP?", "southern-africa", "-any")]
    public void Ask_ForStatesOfHereAndThere_ReadsSeatsAndRegion(string question, string? region, string seats)
    {
        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask(question).Question);

        Assert.Equal(region, asked.Region);
        Assert.Equal(seats.Split(' '), asked.Seats.Select(seat => (seat.Negated ? "-" : string.Empty) + (seat.Process ?? "any")));
    }

    [Fact]
    public void Ask_ForMembersNotElsewhere_CountsATerritoryAsItself()
    {
        var argument = Engine.Ask("Which APC members are not in the Bali Process?").Answer.Blocks;

        Assert.Equal(2, Engine.Numbers(argument, "count").Distinct().Single());
    }

    [Fact]
    public void Ask_WhichOfThemAreOfARegion_KeepsTheRoleThatWasAsked()
    {
        var first = Engine.Ask("Who are the observers of MIDSA?");

        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask("which of them are European?", first.Focus).Question);

        Assert.Equal(("europe", Role.Observer), (asked.Region, asked.Seats.Single().Roles.Single()));
    }
}
