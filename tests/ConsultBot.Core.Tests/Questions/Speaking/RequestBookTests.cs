using ConsultBot.Core.Questions.Speaking;

namespace ConsultBot.Core.Tests.Questions.Speaking;

public sealed class RequestBookTests
{
    private static readonly RequestBook Book = new(Engine.Phrases);

    [Theory]
    [InlineData("Who chairs the APC? In French, please.", "Who chairs the APC?", Request.InFrench)]
    [InlineData("Who chairs the APC, in Spanish please", "Who chairs the APC", Request.InSpanish)]
    [InlineData("In English please: who's the number two there?", "who's the number two there?", Request.InEnglish)]
    [InlineData("En français s'il vous plaît : quelles organisations y sont observatrices ?", "quelles organisations y sont observatrices ?", Request.InFrench)]
    [InlineData("En español, por favor: ¿qué pasaporte quiere crear?", "¿qué pasaporte quiere crear?", Request.InSpanish)]
    public void FindLanguage_WithAQuestion_TellsBothApart(string text, string question, Request language) =>
        Assert.Equal((question, language), Book.FindLanguage(text));

    [Theory]
    [InlineData("Spanish, French and Italian members of the IGC?")]
    [InlineData("In Spain, who chairs it?")]
    [InlineData("Who chairs the APC?")]
    [InlineData("In French, please.")]
    public void FindLanguage_WithoutOneOrTheOther_FindsNothing(string text) => Assert.Null(Book.FindLanguage(text));

    [Theory]
    [InlineData("¿Puede repetirlo en español?", Request.InSpanish)]
    [InlineData("Pouvez-vous le redire en anglais ?", Request.InEnglish)]
    [InlineData("Could you say this in French?", Request.InFrench)]
    public void Find_ToSayItAgain_IsARequestForTheLanguage(string text, Request language) => Assert.Equal(language, Book.Find(text));
}
