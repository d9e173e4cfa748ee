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

    [Theory]
    [InlineData(Language.English, "Is Jamaica a proper member of the RCM or something less?")]
    [InlineData(Language.English, "Can Jamaica vote - sorry, is it a proper member of the RCM or something less?")]
    [InlineData(Language.French, "La Jamaïque est-elle membre à part entière de la CRM ou quelque chose de moins ?")]
    [InlineData(Language.Spanish, "¿Jamaica es miembro pleno de la CRM o algo menos?")]
    public void Ask_WhetherItIsAMemberOrLess_AsksForTheRole(Language language, string question)
    {
        var asked = Assert.IsType<MembershipQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal((true, new PartyRef(true, "jamaica")), (asked.WantsRole, Assert.Single(asked.Parties)));
    }

    [Theory]
    [InlineData(Language.English, "Besides the 5+5, what other processes is Morocco in?", "morocco", "five-plus-five")]
    [InlineData(Language.English, "Where else does Turkey sit apart from the Budapest Process?", "turkiye", "budapest-process")]
    [InlineData(Language.English, "Apart from being an observer at Bali, where does South Africa turn up among the thirteen?", "south-africa", "bali-process")]
    [InlineData(Language.French, "En dehors du Processus de Colombo, où siège le Bangladesh ?", "bangladesh", "colombo-process")]
    [InlineData(Language.Spanish, "Además del 5+5, ¿en qué otros procesos está Marruecos?", "morocco", "five-plus-five")]
    public void Ask_WhereElseItTakesPart_LeavesOutWhatIsNamed(Language language, string question, string state, string process)
    {
        var reply = Engine.Ask(question, null, language);

        var asked = Assert.IsType<ParticipationQuestion>(reply.Question);
        Assert.Equal((state, process), (asked.Party.Id, Assert.Single(asked.Besides)));
        Assert.Empty(asked.Roles);
        Assert.DoesNotContain(process, reply.Focus.Listed);
    }

    [Theory]
    [InlineData(Language.English, "what seats does Afghanistan hold, full or observer?")]
    [InlineData(Language.French, "Où l'Afghanistan siège-t-il, comme membre ou comme observateur ?")]
    [InlineData(Language.Spanish, "¿Qué puestos ocupa Afganistán, de pleno derecho o de observador?")]
    public void Ask_WhereItHasOneRoleOrAnother_AsksForAny(Language language, string question) =>
        Assert.Empty(Assert.IsType<ParticipationQuestion>(Engine.Ask(question, null, language).Question).Roles);

    [Theory]
    [InlineData(Language.English, "ICMPD: where is it secretariat, partner or observer?")]
    [InlineData(Language.French, "L'ICMPD, on le retrouve dans quels processus (secrétariat, partenaire, observateur) ?")]
    [InlineData(Language.Spanish, "El ICMPD, ¿en qué procesos figura (secretaría, socio, observador)?")]
    public void Ask_WhereItIsSecretariatOrObserver_TellsOfItsSecretariatToo(Language language, string question)
    {
        var reply = Engine.Ask(question, null, language);

        Assert.True(Assert.IsType<ParticipationQuestion>(reply.Question).WithSecretariat);
        Assert.Contains("budapest-process", reply.Focus.Listed);
        Assert.True(reply.Focus.Listed.Count > 1);
    }

    [Theory]
    [InlineData(Language.English, "Interpol is an observer or partner of which ones?", "interpol")]
    [InlineData(Language.Spanish, "¿En cuáles es España mera observadora?", "spain")]
    [InlineData(Language.French, "Où la Norvège est-elle simple observatrice ?", "norway")]
    public void Ask_WhereItOnlyObserves_AsksForThatRole(Language language, string question, string party)
    {
        var asked = Assert.IsType<ParticipationQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal((party, Role.Observer), (asked.Party.Id, Assert.Single(asked.Roles)));
    }

    [Theory]
    [InlineData(Language.English, "in which of the thirteen is UNHCR neither member, partner, observer nor secretariat")]
    [InlineData(Language.French, "Dans lesquels des treize processus le HCR n'est-il ni membre, ni observateur, ni secrétariat ?")]
    [InlineData(Language.Spanish, "¿En cuáles de los trece procesos el ACNUR no es ni miembro ni observador ni secretaría?")]
    public void Ask_WhereItHasNoneOfTheRoles_ListsThoseWithoutIt(Language language, string question) =>
        Assert.Equal(["five-plus-five", "midsa", "manila-process", "colombo-process"], Engine.Ask(question, null, language).Focus.Listed);

    [Theory]
    [InlineData(Language.English, "Apart from IOM, which bodies took an active part in drafting the IAMM?")]
    [InlineData(Language.French, "Hormis l'OIM, quels organismes ont activement participé à la mise au point de l'IAMM ?")]
    [InlineData(Language.Spanish, "¿Con qué socios lo organizó la OIM?")]
    public void Ask_WhichBodiesBesidesOne_IsNoQuestionForItsParticipation(Language language, string question) =>
        Assert.False(Engine.Ask(question, null, language).Question is ParticipationQuestion or ProcessListQuestion);

    [Theory]
    [InlineData(Language.English, "Is Brazil in more processes than Argentina?", "Verdict.No")]
    [InlineData(Language.English, "Is Brazil in fewer processes than Argentina?", "Verdict.Yes")]
    [InlineData(Language.French, "Le Brésil est-il dans plus de processus que l'Argentine ?", "Verdict.No")]
    [InlineData(Language.Spanish, "¿Brasil está en más procesos que Argentina?", "Verdict.No")]
    public void Ask_WhetherOneIsInMoreThanTheOther_TellsWhereEachIs(Language language, string question, string verdict)
    {
        var blocks = Engine.Ask(question, null, language).Answer.Blocks;

        Assert.Equal(verdict, Engine.Sentences(blocks).First().Phrase.Key);
        Assert.Equal(2, blocks.OfType<Core.Questions.Answers.AnswerBlock.Listing>().Count(listing => listing.Lead.Phrase.Key == "Participation.List"));
    }
}
