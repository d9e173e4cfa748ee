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

    [Theory]
    [InlineData(Language.English, "Who are members of all three: Manila, APC and Bali?", "manila-process apc bali-process")]
    [InlineData(Language.French, "Qui est membre des trois : Manille, APC et Bali ?", "manila-process apc bali-process")]
    [InlineData(Language.Spanish, "¿Quiénes son miembros de los tres: Manila, APC y Bali?", "manila-process apc bali-process")]
    [InlineData(Language.English, "Which states are in the IGC, Budapest and Bali?", "igc budapest-process bali-process")]
    [InlineData(Language.French, "Quels pays sont membres de l'IGC, du Processus de Budapest et du Processus de Bali ?", "igc budapest-process bali-process")]
    [InlineData(Language.Spanish, "¿Qué países están en la IGC, Budapest y Bali?", "igc budapest-process bali-process")]
    public void Ask_ForStatesInAllOfThree_CountsThoseThatEachRosterHas(Language language, string question, string processes)
    {
        var rosters = processes.Split(' ').Select(id => Engine.Shipped.Knowledge.GetProcess(id).FindRoster(Role.Member)!.Parties.Select(party => party.State));

        Assert.Equal(rosters.Aggregate((one, other) => one.Intersect(other)).Count(), Engine.Numbers(Engine.Ask(question, null, language).Answer.Blocks, "count").Distinct().Single());
    }

    [Fact]
    public void Ask_ForStatesInBothOfTwoThatShareNone_ListsTheMembersOfEach()
    {
        var sentences = Engine.Sentences(Engine.Ask("Which countries are in MIDSA and MIDWA?").Answer.Blocks).Select(cited => cited.Phrase.Key);

        Assert.Equal(["Parties.None", "Members.List", "Members.List"], sentences.Where(key => key is "Parties.None" or "Members.List"));
    }

    [Theory]
    [InlineData(Language.English, "Which states observe the Bali process but are not in the Budapest Process?")]
    [InlineData(Language.French, "Quels États observent le Processus de Bali mais ne sont pas dans le Processus de Budapest ?")]
    [InlineData(Language.Spanish, "¿Qué Estados observan el Proceso de Bali pero no están en el Proceso de Budapest?")]
    public void Ask_WithAPlaceThatHasItsOwnVerb_DoesNotCarryTheRoleOver(Language language, string question)
    {
        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal([("bali-process", Role.Observer, false), ("budapest-process", Role.Member, true)], asked.Seats.Select(seat => (seat.Process!, seat.Roles.Single(), seat.Negated)));
    }

    [Theory]
    [InlineData(Language.English, "Which interested states of the CIS Conference are also IGC members?")]
    [InlineData(Language.French, "Quels États intéressés de la Conférence de la CEI sont aussi membres de l'IGC ?")]
    [InlineData(Language.Spanish, "¿Qué Estados interesados de la Conferencia de la CEI son también miembros de la IGC?")]
    public void Ask_ForInterestedStatesThatAreMembersElsewhere_ReadsBothRoles(Language language, string question)
    {
        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal([("cis-conference", Role.Interested), ("igc", Role.Member)], asked.Seats.Select(seat => (seat.Process!, seat.Roles.Single())));
    }

    [Fact]
    public void Ask_WhichOfThemAreOfARegion_KeepsTheRoleThatWasAsked()
    {
        var first = Engine.Ask("Who are the observers of MIDSA?");

        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask("which of them are European?", first.Focus).Question);

        Assert.Equal(("europe", Role.Observer), (asked.Region, asked.Seats.Single().Roles.Single()));
    }
}
