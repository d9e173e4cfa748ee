using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class TraitReadingTests
{
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
    public void Of_AText_HasAnAmountWhereItNamesACurrency(string text, bool has)
    {
        var finding = new Finding("a", new LocalText("Costs"), [], LocalNames.None);

        Assert.Equal(has, TraitReading.Of(finding, text, Language.English, new HashSet<(Core.Questions.Entities.EntityKind, string)>()).HasFlag(AnswerTraits.Amount));
    }

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
}
