using ConsultBot.Core.Questions.Entities;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>Names that are alike are kept apart; names that are words are told from the words.</summary>
public sealed class EntityTests
{
    [Theory]
    [InlineData("Is Colombia in it?", "colombia")]
    [InlineData("Is Guinea-Bissau in MIDWA?", "guinea-bissau")]
    [InlineData("Is Guinea in MIDWA?", "guinea")]
    [InlineData("Is Niger in MIDWA?", "niger")]
    [InlineData("Is Nigeria in MIDWA?", "nigeria")]
    [InlineData("Is South Korea in the APC?", "republic-of-korea")]
    [InlineData("Is the DPRK in the Bali Process?", "dpr-korea")]
    [InlineData("the Kenyan government", "kenya")]
    [InlineData("what does Ottawa chair", "canada")]
    [InlineData("is the US a member", "united-states")]
    [InlineData("Papua New Guinea", "papua-new-guinea")]
    [InlineData("timor leste", "timor-leste")]
    [InlineData("Turquie", "turkiye")]
    public void Read_NameOfAState_IsThatState(string text, string state) =>
        Assert.Equal([state], Engine.Ask(text).Read.Ids(EntityKind.State));

    [Theory]
    [InlineData("colombo", "colombo-process")]
    [InlineData("Budapest Group", "budapest-process")]
    [InlineData("the lima process", "south-american-conference")]
    [InlineData("5 plus 5", "five-plus-five")]
    [InlineData("Söderköping", "soderkoping-process")]
    [InlineData("soderkoping", "soderkoping-process")]
    [InlineData("Inter-Governmental Asia-Pacific Consultations on Refugees, Displaced Persons and Migrants", "apc")]
    [InlineData("Processus de Bali", "bali-process")]
    public void Read_NameOfAProcess_IsThatProcessAndNoCapital(string text, string process)
    {
        var read = Engine.Ask(text).Read;

        Assert.Equal([process], read.Ids(EntityKind.Process));
        Assert.Empty(read.Ids(EntityKind.State));
    }

    [Theory]
    [InlineData("who chairs us")]
    [InlineData("who is it")]
    public void Read_PlainWordsThatAreAcronymsInCapitals_AreWords(string text) =>
        Assert.DoesNotContain(Engine.Ask(text).Read.Entities, entity => entity.Kind is EntityKind.State or EntityKind.Organisation);

    [Fact]
    public void Read_AcronymInCapitals_IsTheOrganisation() =>
        Assert.Equal(["who"], Engine.Ask("Which processes is the WHO in?").Read.Ids(EntityKind.Organisation));
}
