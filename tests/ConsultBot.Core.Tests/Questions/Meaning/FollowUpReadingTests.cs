using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class FollowUpReadingTests
{
    [Theory]
    [InlineData(Language.English, "What are the priorities of the Bali Process?", "What is the third one?", 3)]
    [InlineData(Language.English, "What are the priorities of the Bali Process?", "and the last?", -1)]
    [InlineData(Language.English, "What does MIDWA discuss?", "the second one?", 2)]
    [InlineData(Language.French, "Quelles sont les priorités du Processus de Bali ?", "Et la troisième ?", 3)]
    [InlineData(Language.Spanish, "¿Cuáles son los temas del MIDSA?", "¿cuál es el segundo?", 2)]
    public void Ask_ForOneItemOfTheListThatWasTold_TellsThatOne(Language language, string list, string now, int item)
    {
        var told = Assert.IsType<AttributeQuestion>(Engine.Ask(list, null, language).Question);

        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask(now, Engine.Ask(list, null, language).Focus, language).Question);

        Assert.Equal((told.Processes[0], told.Attributes[0], item), (asked.Processes[0], asked.Attributes[0], asked.Item));
    }

    [Theory]
    [InlineData("What is the third heading?")]
    [InlineData("Who opened the third session?")]
    [InlineData("Who chaired the third one?")]
    public void Ask_ForTheThirdOfSomethingElse_IsNoItemOfTheList(string now)
    {
        var list = Engine.Ask("What are the priorities of the Bali Process?");

        Assert.False(Engine.Ask(now, list.Focus).Question is AttributeQuestion { Item: not 0 });
    }

    [Theory]
    [InlineData(Language.English, "Is Morocco in the 5+5?", "what other processes is it in?")]
    [InlineData(Language.English, "Is Morocco in the 5+5?", "in which processes does it take part?")]
    public void Ask_WhereElseAStateIs_ListsItsSeats(Language language, string first, string then)
    {
        var asked = Assert.IsType<ParticipationQuestion>(Engine.Ask(then, Engine.Ask(first, null, language).Focus, language).Question);

        Assert.Equal("morocco", asked.Party.Id);
    }

    [Fact]
    public void Ask_WhetherItIsAMemberOfAnother_MeansTheStateSpokenOf()
    {
        var asked = Assert.IsType<MembershipQuestion>(Engine.Ask("Is it a member or observer in MIDSA?", Engine.Ask("Is Kenya in the Bali Process?").Focus).Question);

        Assert.Equal(("kenya", "midsa"), (asked.Parties[0].Id, asked.Processes[0]));
    }

    [Theory]
    [InlineData(Language.English, "Who observes MIDSA?", "only the organisations", PartyFilter.Organisations)]
    [InlineData(Language.English, "Who observes MIDSA?", "and the states?", PartyFilter.States)]
    [InlineData(Language.French, "Qui sont les observateurs du MIDSA ?", "seulement les organisations", PartyFilter.Organisations)]
    [InlineData(Language.Spanish, "¿Quiénes son los observadores del MIDSA?", "¿y los Estados?", PartyFilter.States)]
    public void Ask_ForSomeOfThoseListed_LimitsTheList(Language language, string first, string then, PartyFilter filter)
    {
        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask(then, Engine.Ask(first, null, language).Focus, language).Question);

        Assert.Equal((ProcessAspect.Observers, filter), (asked.Attributes[0], asked.Filter));
    }

    [Fact]
    public void Ask_ForTheSameOfAnotherWithALimit_KeepsWhatWasAsked()
    {
        var lima = Engine.Ask("¿Qué países observan el Proceso de Lima?", null, Language.Spanish);

        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask("Lo mismo para Puebla, solo países.", lima.Focus, Language.Spanish).Question);

        Assert.Equal(("rcm", ProcessAspect.Observers, PartyFilter.States), (asked.Processes[0], asked.Attributes[0], asked.Filter));
    }

    [Theory]
    [InlineData("in APC?", "apc", false)]
    [InlineData("and in the APC?", "apc", false)]
    [InlineData("and which are not?", "bali-process", true)]
    public void Ask_AfterWhoSitsInTwo_ChangesTheSecond(string then, string process, bool negated)
    {
        var both = Engine.Ask("which of them are also in Bali?", Engine.Ask("Who is in the Colombo Process?").Focus);

        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask(then, both.Focus).Question);

        Assert.Equal((process, negated), (asked.Seats[^1].Process, asked.Seats[^1].Negated));
    }

    [Theory]
    [InlineData(Language.English, "Who is in the Colombo Process?", "Are all of them in Bali too?")]
    [InlineData(Language.French, "Quels sont les membres du Processus de Colombo ?", "Sont-ils tous aussi dans celui de Bali ?")]
    [InlineData(Language.Spanish, "¿Quiénes son los miembros del Proceso de Colombo?", "¿Están todos también en el de Bali?")]
    public void Ask_WhetherAllAreInAnother_ListsWhoIs(Language language, string first, string then)
    {
        var asked = Assert.IsType<PartyListQuestion>(Engine.Ask(then, Engine.Ask(first, null, language).Focus, language).Question);

        Assert.Equal(["colombo-process", "bali-process"], asked.Seats.Select(seat => seat.Process));
    }

    [Theory]
    [InlineData("Tell me about heading 13", "and 14?", 14)]
    [InlineData("Tell me about heading 13", "2?", 2)]
    [InlineData("Tell me about heading 13", "and the 7?", 7)]
    public void Ask_ForANumberAlone_MeansTheHeadingOfThatNumber(string first, string then, int number) =>
        Assert.Equal([number], Assert.IsType<HeadingsQuestion>(Engine.Ask(then, Engine.Ask(first).Focus).Question).Numbers);
}
