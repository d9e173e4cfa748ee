using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class TwoPartsTests
{
    [Fact]
    public void Find_FirstHalfNamesNobody_LendsItsWordsToTheSecond()
    {
        var parts = TwoParts.Find(Engine.Ask("How many papers lie behind the legal study, and who carried it out?").Read);

        Assert.Equal("How many papers lie behind the legal study", parts?.First);
        Assert.StartsWith("who carried it out? ", parts?.Second, StringComparison.Ordinal);
        Assert.Contains("legal study", parts?.Second, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FirstHalfNamesSomething_LendsTheNameAlone() =>
        Assert.Equal("where was it held? Bali Process", TwoParts.Find(Engine.Ask("Who spoke last at the Bali Process, and where was it held?").Read)?.Second);

    [Fact]
    public void Find_OneThingAsked_IsNull() => Assert.Null(TwoParts.Find(Engine.Ask("Who carried out the legal study and its annexes?").Read));

    [Theory]
    [InlineData(Language.English, "Who edited the legal study – when was it published?", "Who edited the legal study", "when was it published? edited legal study")]
    [InlineData(Language.English, "Who launched the GCIM; how many members has it?", "Who launched the GCIM", "how many members has it? GCIM")]
    [InlineData(Language.French, "Qui a lancé la CMMI - combien de membres a-t-elle ?", "Qui a lancé la CMMI", "combien de membres a-t-elle ? CMMI")]
    [InlineData(Language.Spanish, "¿Quién puso en marcha la CMMI – cuántos miembros tiene hoy?", "¿Quién puso en marcha la CMMI", "cuántos miembros tiene hoy? CMMI")]
    public void Find_ADashOrASemicolonBetweenTwoQuestions_PartsThem(Language language, string question, string first, string second) =>
        Assert.Equal((first, second), Find(question, language));

    [Theory]
    [InlineData(Language.English, "When was the IDM launched and for which anniversary?", "for which anniversary? IDM")]
    [InlineData(Language.French, "Qui a lancé la CMMI, et dans quelle ville ?", "dans quelle ville ? CMMI")]
    [InlineData(Language.Spanish, "¿Cuántos miembros tiene la OIM y con cuántos contaba en 1998?", "con cuántos contaba en 1998? OIM")]
    public void Find_APrepositionBeforeTheSecondQuestion_PartsThem(Language language, string question, string second) =>
        Assert.Equal(second, Find(question, language)?.Second);

    [Theory]
    [InlineData("Who launched the GCIM and the IDM in Geneva?")]
    [InlineData("Who launched the policy-oriented IDM in which all members meet?")]
    [InlineData("Inter-state consultations: who takes part in the GCIM?")]
    public void Find_OneQuestion_IsNotParted(string question) => Assert.Null(Find(question, Language.English));

    [Theory]
    [InlineData(Language.English, "MIDSA or MIDWA: which is older, and how many countries does each have?")]
    [InlineData(Language.French, "MIDSA ou MIDWA : lequel est le plus ancien, et combien de pays compte chacun ?")]
    [InlineData(Language.Spanish, "MIDSA o MIDWA: ¿cuál es más antiguo y cuántos países tiene cada uno?")]
    public void Ask_TwoThingsOfTheOneOrTheOther_TellsBothOfEach(Language language, string question)
    {
        var both = Assert.IsType<BothQuestion>(Engine.Ask(question, null, language).Question);

        Assert.IsType<ExtremeQuestion>(both.First);
        Assert.Equal(["midsa", "midwa"], Assert.IsType<AttributeQuestion>(both.Second).Processes);
    }

    private static (string First, string Second)? Find(string question, Language language) => TwoParts.Find(Engine.Read(question, language));
}
