using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class AgendaReadingTests
{
    [Theory]
    [InlineData(Language.English, "how many headings does the iamm have?", true)]
    [InlineData(Language.French, "combien de rubriques contient l'iamm ?", true)]
    [InlineData(Language.French, "Quelles sont les rubriques de l'Agenda international pour la gestion de la migration ?", false)]
    [InlineData(Language.Spanish, "¿Cuántos epígrafes comprende la IAMM?", true)]
    [InlineData(Language.Spanish, "¿Qué epígrafes figuran en la Agenda Internacional para la Gestión de las Migraciones?", false)]
    public void Ask_ForTheHeadingsOfTheAgenda_ListsOrCountsThem(Language language, string question, bool counts)
    {
        var headings = Assert.IsType<HeadingsQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal((0, counts), (headings.Numbers.Count, headings.WantsCount));
    }

    [Theory]
    [InlineData(Language.French, "combien de conclusions communes comporte l'iamm ?", true)]
    [InlineData(Language.French, "Quelles sont les conclusions communes sur lesquelles repose l'Agenda international ?", false)]
    [InlineData(Language.Spanish, "¿Qué entendimientos comunes contiene la iamm?", false)]
    public void Ask_ForTheUnderstandingsOfTheAgenda_ListsOrCountsThem(Language language, string question, bool counts)
    {
        var understandings = Assert.IsType<UnderstandingsQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal((0, counts), (understandings.Numbers.Count, understandings.WantsCount));
    }

    [Theory]
    [InlineData(Language.French, "et l'iamm ?")]
    [InlineData(Language.Spanish, "¿y la iamm?")]
    public void Read_TheAgendasAcronymInSmallLetters_IsItsName(Language language, string text) =>
        Assert.Equal(["t-iamm"], Engine.Read(text, language).Ids(EntityKind.Term));
}
