using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>First and last in time and in size, and the two of a conversation.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("which process came first?", "igc")]
    [InlineData("What is the newest regional consultative process?", "colombo-process")]
    [InlineData("which is older, the Manila Process or the Bali Process?", "manila-process")]
    [InlineData("which process has the largest membership?", "budapest-process")]
    [InlineData("which RCP has the most observers?", "bali-process")]
    [InlineData("does Budapest have more members than Bali?", "budapest-process")]
    [InlineData("Which is bigger: MIDSA or MIDWA?", "midsa")]
    public void Ask_ForTheFirstInAnOrder_IsThatOne(string question, string process)
    {
        var reply = Engine.Ask(question);

        Assert.IsType<ExtremeQuestion>(reply.Question);
        Assert.Equal([process], reply.Focus.Listed);
    }

    [Fact]
    public void Ask_FrenchForTheMoreRecentOfTwo_IsThatOne() =>
        Assert.Equal(["colombo-process"], Engine.Ask("Le Processus de Colombo est-il plus récent que celui de Bali ?", null, Language.French).Focus.Listed);

    [Fact]
    public void Ask_SpanishForTheMostObservers_CountsObservers() =>
        Assert.Equal(ProcessAspect.Observers, Assert.IsType<ExtremeQuestion>(Engine.Ask("¿Qué proceso tiene más observadores?", null, Language.Spanish).Question).By);

    [Fact]
    public void Ask_WhichOfTheTwo_MeansTheTwoSpokenOf()
    {
        var first = Engine.Ask("when did APC start?");
        var second = Engine.Ask("and Bali?", first.Focus);

        Assert.Equal(["apc"], Engine.Ask("which of the two is older?", second.Focus).Focus.Listed);
    }

    [Fact]
    public void Ask_WhichOfTheTwoHasAState_IsAskedOfTheTwoSpokenOf()
    {
        var first = Engine.Ask("Who are the members of MIDSA?");
        var second = Engine.Ask("and of MIDWA?", first.Focus);

        var asked = Assert.IsType<MembershipQuestion>(Engine.Ask("Which of the two has Tanzania?", second.Focus).Question);

        Assert.Equal(["midsa", "midwa"], asked.Processes);
    }

    [Fact]
    public void Ask_TheSecondOldestAfterTheOldest_GoesOnInThatOrder()
    {
        var first = Engine.Ask("Which process is the oldest?");

        Assert.Equal(["budapest-process"], Engine.Ask("and the second oldest?", first.Focus).Focus.Listed);
    }

    [Fact]
    public void Ask_TheSecondOneOfAList_IsThatProcess()
    {
        var list = Engine.Ask("which processes have no official secretariat?");

        var asked = Assert.IsType<AttributeQuestion>(Engine.Ask("the second one: who is in it?", list.Focus).Question);

        Assert.Equal([list.Focus.Listed[1]], asked.Processes);
    }

    [Fact]
    public void Ask_WhichOfThoseAfterAList_NarrowsIt()
    {
        var list = Engine.Ask("Which processes discuss remittances?");

        Assert.Equal(["midwa", "manila-process"], Engine.Ask("which of those have no chair?", list.Focus).Focus.Listed);
    }
}
