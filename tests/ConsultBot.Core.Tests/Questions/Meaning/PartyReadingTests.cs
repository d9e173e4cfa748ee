using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class PartyReadingTests
{
    [Theory]
    [InlineData(Language.English, "Which processes is Thailand a member of, not an observer?", "thailand")]
    [InlineData(Language.English, "In which processes is Australia a full member, not merely an observer?", "australia")]
    [InlineData(Language.French, "De quels processus la Thaïlande est-elle membre, et non observateur ?", "thailand")]
    [InlineData(Language.Spanish, "¿De qué procesos es miembro Tailandia y no observador?", "thailand")]
    public void Ask_WhereItIsAMemberAndNoObserver_AsksForMembershipsAlone(Language language, string question, string state)
    {
        var asked = Assert.IsType<ParticipationQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal((new PartyRef(true, state), Role.Member), (asked.Party, Assert.Single(asked.Roles)));
    }

    [Theory]
    [InlineData(Language.English, "Is Ecuador a full member of the RCM, not just an observer?")]
    [InlineData(Language.French, "L'Équateur est-il membre à part entière de la CRM et pas seulement observateur ?")]
    [InlineData(Language.Spanish, "¿Es Ecuador miembro pleno de la CRM y no solo observador?")]
    public void Ask_WhetherItIsAMemberAndNotJustAnObserver_AsksForTheMembership(Language language, string question) =>
        Assert.Equal(Role.Member, Assert.IsType<MembershipQuestion>(Engine.Ask(question, null, language).Question).Role);

    [Theory]
    [InlineData("Where is Thailand an observer and not a member?")]
    [InlineData("Which processes does Thailand observe?")]
    public void Ask_WhereItIsAnObserver_AsksForThat(string question) =>
        Assert.Equal([Role.Observer], Assert.IsType<ParticipationQuestion>(Engine.Ask(question).Question).Roles);
}
