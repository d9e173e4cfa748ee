using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class PartyListReadingTests
{
    [Theory]
    [InlineData(Language.English, "How many countries do MIDSA or MIDWA each have?")]
    [InlineData(Language.French, "Combien de pays compte chacun, MIDSA ou MIDWA ?")]
    [InlineData(Language.Spanish, "¿Cuántos países tiene cada uno, MIDSA o MIDWA?")]
    public void Ask_OfTheOneOrTheOther_CountsTheMembersOfEach(Language language, string question)
    {
        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal(["midsa", "midwa"], asked.Processes);
        Assert.Equal([ProcessAspect.MemberCount], asked.Attributes);
    }

    [Theory]
    [InlineData(Language.English, "How many countries are in both MIDSA and MIDWA?")]
    [InlineData(Language.French, "Combien de pays sont à la fois dans MIDSA et MIDWA ?")]
    [InlineData(Language.Spanish, "¿Cuántos países están tanto en MIDSA como en MIDWA?")]
    public void Ask_OfTheOneAndTheOther_CountsWhatBothHave(Language language, string question) =>
        Assert.Equal(["midsa", "midwa"], Assert.IsType<PartyListQuestion>(Engine.Ask(question, null, language).Question).Seats.Select(seat => seat.Process));

    [Theory]
    [InlineData(Language.English, "Of the Lima Process members, how many also sit in Puebla as observers?")]
    [InlineData(Language.French, "Parmi les membres du Processus de Lima, combien siègent aussi à Puebla comme observateurs ?")]
    [InlineData(Language.Spanish, "De los miembros del Proceso de Lima, ¿cuántos participan también en Puebla como observadores?")]
    public void Ask_HowManyMembersHereObserveThere_ReadsTheRoleOfEach(Language language, string question) =>
        Assert.Equal([Role.Member, Role.Observer], Assert.IsType<PartyListQuestion>(Engine.Ask(question, null, language).Question).Seats.SelectMany(seat => seat.Roles));

    [Theory]
    [InlineData(Language.English, "Which members of the Lima Process are not in Puebla, not even as observers?")]
    [InlineData(Language.Spanish, "¿Qué miembros del Proceso de Lima no están en Puebla ni como observadores?")]
    public void Ask_WhoIsNotThereInAnyRole_DeniesEveryRole(Language language, string question)
    {
        var seats = Assert.IsType<PartyListQuestion>(Engine.Ask(question, null, language).Question).Seats;

        Assert.Equal((true, 0), (seats[1].Negated, seats[1].Roles.Count));
    }
}
