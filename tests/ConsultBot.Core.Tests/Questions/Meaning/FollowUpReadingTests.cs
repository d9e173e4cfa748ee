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
}
