using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
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

    [Theory]
    [InlineData(Language.English, "understanding 4 word for word", 4)]
    [InlineData(Language.English, "Read me understanding 12 aloud, comma by comma", 12)]
    [InlineData(Language.English, "give me the ninth understanding letter by letter", 9)]
    [InlineData(Language.French, "la vue commune 4, virgule par virgule", 4)]
    [InlineData(Language.Spanish, "entendimiento 4, coma por coma", 4)]
    public void Ask_ForANumberWithWordsThatNothingExplains_TakesTheNumber(Language language, string question, int number) =>
        Assert.Equal([number], Assert.IsType<UnderstandingsQuestion>(Engine.Ask(question, null, language).Question).Numbers);

    [Theory]
    [InlineData(Language.English, "Which headings have no sub-headings?", false, 12)]
    [InlineData(Language.English, "How many headings are without subheadings?", false, 12)]
    [InlineData(Language.English, "Which IAMM headings have sub-headings?", true, 8)]
    [InlineData(Language.French, "Quelles rubriques ne comportent pas de sous-rubriques ?", false, 12)]
    [InlineData(Language.French, "Combien de rubriques ont des sous-rubriques ?", true, 8)]
    [InlineData(Language.Spanish, "¿Cuántos epígrafes carecen de subepígrafes?", false, 12)]
    public void Ask_ForHeadingsByTheirSubheadings_ListsThoseAndNoOthers(Language language, string question, bool hasParts, int count)
    {
        var listing = Assert.Single(Engine.Ask(question, null, language).Answer.Blocks.OfType<AnswerBlock.Listing>());

        Assert.Equal(count, listing.Items.Count);
        Assert.All(listing.Items, item => Assert.Equal(hasParts, item.Children.Count > 0));
    }

    [Theory]
    [InlineData(Language.English, "Where does the IAMM mention non-refoulement?", 7)]
    [InlineData(Language.French, "Où l'IAMM mentionne-t-il le non-refoulement ?", 7)]
    [InlineData(Language.Spanish, "¿Dónde menciona la IAMM la no devolución?", 7)]
    [InlineData(Language.English, "Where does the IAMM mention trafficking?", 6)]
    public void Ask_WhereTheAgendaSpeaksOfSomething_NamesTheHeading(Language language, string question, int heading)
    {
        var asked = Engine.Ask(question, null, language).Question;

        Assert.Contains(heading, (asked as HeadingsQuestion ?? Assert.IsType<HeadingsQuestion>(Assert.IsType<BothQuestion>(asked).Second)).Numbers);
    }

    [Theory]
    [InlineData(Language.English, "What does understanding nine ask of States?", 9)]
    [InlineData(Language.English, "What does common understanding no. 2 demand about the common interest?", 2)]
    [InlineData(Language.English, "What does the fourth common understanding require of newcomers?", 4)]
    [InlineData(Language.French, "Que réclame l'entente commune n° 9 ?", 9)]
    [InlineData(Language.French, "Que dit la vue commune numéro douze sur les droits de l'homme ?", 12)]
    [InlineData(Language.Spanish, "¿Qué pide el entendimiento común número 9?", 9)]
    [InlineData(Language.Spanish, "¿Qué sostiene el entendimiento común número 7 sobre el interés común?", 7)]
    public void Ask_ForAnUnderstandingByItsNumber_TellsThatWhateverElseIsSaid(Language language, string question, int number) =>
        Assert.Equal([number], Assert.IsType<UnderstandingsQuestion>(Engine.Ask(question, null, language).Question).Numbers);

    [Theory]
    [InlineData(Language.English, "What does heading 13 demand on irregular migration?", 13)]
    [InlineData(Language.French, "Qu'exige la rubrique n° 15 en matière de visas ?", 15)]
    [InlineData(Language.Spanish, "¿Qué exige el epígrafe número 4?", 4)]
    public void Ask_ForAHeadingByItsNumber_TellsThatWhateverElseIsSaid(Language language, string question, int number) =>
        Assert.Equal([number], Assert.IsType<HeadingsQuestion>(Engine.Ask(question, null, language).Question).Numbers);

    [Theory]
    [InlineData(Language.English, "Which process is row 12 of the matrix?", "bali-process")]
    [InlineData(Language.English, "What is in no. 3 of Annex A?", "soderkoping-process")]
    [InlineData(Language.French, "Quel processus figure à la ligne 8 du tableau ?", "midsa")]
    [InlineData(Language.Spanish, "¿Qué proceso es el número 11 del cuadro?", "apc")]
    public void Ask_ForARowOfTheMatrix_TellsOfItsProcess(Language language, string question, string process) =>
        Assert.Equal(process, Assert.IsType<OverviewQuestion>(Engine.Ask(question, null, language).Question).Process);

    [Theory]
    [InlineData(Language.English, "Who chairs row 2 of the matrix?")]
    [InlineData(Language.French, "Qui préside le numéro 2 du tableau ?")]
    [InlineData(Language.Spanish, "¿Quién preside la fila 2 de la matriz?")]
    public void Ask_SomethingOfARowOfTheMatrix_TellsItOfItsProcess(Language language, string question)
    {
        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask(question, null, language).Question);

        Assert.Equal(("budapest-process", ProcessAspect.Chair), (Assert.Single(asked.Processes), Assert.Single(asked.Attributes)));
    }

    [Theory]
    [InlineData(Language.English, "Do the common understandings put any duty on the migrants themselves? Which one?")]
    [InlineData(Language.Spanish, "¿Alguno de los epígrafes trata de las remesas? ¿Cuál?")]
    [InlineData(Language.French, "Y a-t-il une rubrique sur la santé ? Laquelle ?")]
    public void Ask_WhetherThereIsOneAndWhich_TellsWhich(Language language, string question)
    {
        var asked = Engine.Ask(question, null, language).Question;

        Assert.Single(asked is HeadingsQuestion headings ? headings.Numbers : Assert.IsType<UnderstandingsQuestion>(asked).Numbers);
    }
}
