using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class OrderReadingTests
{
    [Theory]
    [InlineData("en", "Which was first, the launch of the GCIM or the Berne II conference?", "e-gcim-launch-2003", "e-berne-ii", null)]
    [InlineData("en", "Did Berne II take place before the launch of the GCIM?", "e-berne-ii", "e-gcim-launch-2003", true)]
    [InlineData("en", "Did the Bali Process begin before or after Berne II was held?", "bali-process", "e-berne-ii", null)]
    [InlineData("fr", "Berne II a-t-elle eu lieu après le lancement du DIM ?", "e-berne-ii", "e-idm-launch", false)]
    [InlineData("es", "¿Qué fue primero, Berna I o Berna II?", "e-berne-i", "e-berne-ii", null)]
    public void Ask_ForTheOrderOfTwoEvents_NamesBoth(string language, string question, string first, string second, bool? claims)
    {
        var order = Assert.IsType<EventOrderQuestion>(Engine.Ask(question, null, Languages.Find(language)!.Value).Question);

        Assert.Equal((first, second, claims), (order.First, order.Second, order.Claims));
    }

    [Theory]
    [InlineData("Did Berne II take place before the launch of the GCIM?", "Verdict.No")]
    [InlineData("Did Berne II take place after the launch of the GCIM?", "Verdict.Yes")]
    public void Ask_WhetherOneCameBefore_SaysYesOrNoFirst(string question, string verdict)
    {
        var blocks = Engine.Ask(question).Answer.Blocks;

        Assert.Equal(verdict, Assert.IsType<AnswerBlock.Paragraph>(blocks[0]).Sentences[0].Phrase.Key);
        var items = Assert.IsType<AnswerBlock.Listing>(blocks[1]).Items;
        Assert.All(items, item => Assert.NotEmpty(item.Citations));
    }

    [Theory]
    [InlineData("Which was first, the Bali Process or the APC?")]
    [InlineData("Which processes began before 1998?")]
    [InlineData("Was the GCIM launched before 2004?")]
    public void Ask_ForAnotherOrder_IsReadOtherwise(string question) => Assert.IsNotType<EventOrderQuestion>(Engine.Ask(question).Question);
}
