using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class TraitReadingTests
{
    [Theory]
    [InlineData("It has 5 members.", true)]
    [InlineData("Of its 5 members, 2 lie on islands.", true)]
    [InlineData("The 5+5 Dialogue met again.", false)]
    [InlineData("Ministers of the 5 + 5 met again.", false)]
    [InlineData("The 5+5 Dialogue has 10 members.", true)]
    [InlineData("The 5 states of the 5+5 met again.", true)]
    [InlineData("It met on 5 May.", false)]
    [InlineData("It met on 14 and 5 May, and the 5+5 on 3 June.", false)]
    public void Of_AText_HasANumberWhereItCountsSomething(string text, bool has) =>
        Assert.Equal(has, Traits(text).HasFlag(AnswerTraits.Number));

    [Theory]
    [InlineData(Language.English, "How much did Switzerland give for the Berne Initiative?", nameof(AnswerTraits.Amount))]
    [InlineData(Language.English, "How many dollars did the GCIM raise?", nameof(AnswerTraits.Amount))]
    [InlineData(Language.French, "Combien d'euros la CMMI a-t-elle reçus ?", nameof(AnswerTraits.Amount))]
    [InlineData(Language.French, "Quel est le budget de la CMMI ?", nameof(AnswerTraits.Amount))]
    [InlineData(Language.Spanish, "¿Cuánto dinero envían los migrantes?", nameof(AnswerTraits.Amount))]
    [InlineData(Language.English, "How many commissioners has the GCIM?", nameof(AnswerTraits.Number))]
    [InlineData(Language.French, "Combien de membres compte la CMMI ?", nameof(AnswerTraits.Number))]
    [InlineData(Language.Spanish, "¿Cuándo se creó la CMMI?", nameof(AnswerTraits.Date))]
    public void AskedIn_AQuestionForAnAmountOrANumber_TellsThemApart(Language language, string question, string asked) =>
        Assert.Equal(asked, TraitReading.AskedIn(Engine.Read(question, language), language).ToString());

    [Theory]
    [InlineData("It cost 10 billion dollars a year.", true)]
    [InlineData("Il a coûté 300 francs.", true)]
    [InlineData("Costó 3 € por persona.", true)]
    [InlineData("It has 19 members.", false)]
    [InlineData("It was held in 2004.", false)]
    public void Of_AText_HasAnAmountWhereItNamesACurrency(string text, bool has) =>
        Assert.Equal(has, Traits(text).HasFlag(AnswerTraits.Amount));

    [Theory]
    [InlineData(Language.English, "How much did Switzerland give for the Berne Initiative?")]
    [InlineData(Language.English, "How much do remittances amount to?")]
    [InlineData(Language.English, "How much has Canada given to the Puebla Process?")]
    [InlineData(Language.French, "Combien a versé le Canada au Processus de Puebla ?")]
    [InlineData(Language.Spanish, "¿Qué suma dio Suiza a la Iniciativa de Berna?")]
    public void Ask_ForAnAmountThatNoTextHas_IsRefused(Language language, string question) =>
        Assert.Equal(AnswerKind.Refused, Engine.Ask(question, null, language).Answer.Kind);

    [Fact]
    public void Ask_ForAnAmountThatATextHas_IsAnsweredFromIt() =>
        Assert.Equal(["p-asylum-cost-figures"], Assert.IsType<FoundQuestion>(Engine.Ask("How much do industrialized countries spend on asylum?").Question).Findings);

    private static AnswerTraits Traits(string text) =>
        TraitReading.Of(new Finding("a", new LocalText("Costs"), [], LocalNames.None), text, Language.English, new HashSet<(Core.Questions.Entities.EntityKind, string)>());
}
