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
}
