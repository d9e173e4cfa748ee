using ConsultBot.Core.People;

namespace ConsultBot.Core.Tests.People;

public sealed class DelegationNamesTests
{
    private static readonly DelegationNames Names = new(Questions.Engine.Shipped.Knowledge);

    [Theory]
    [InlineData("Ghana", DelegationKind.State, "ghana")]
    [InlineData("the PHILIPPINES", DelegationKind.State, "philippines")]
    [InlineData("Suisse", DelegationKind.State, "switzerland")]
    [InlineData("Alemania", DelegationKind.State, "germany")]
    [InlineData("viet nam", DelegationKind.State, "viet-nam")]
    [InlineData("UNHCR", DelegationKind.Organisation, "unhcr")]
    [InlineData("HCR", DelegationKind.Organisation, "unhcr")]
    public void Find_NameInAnyLanguage_IsTheOneDelegation(string name, DelegationKind kind, string id) =>
        Assert.Equal(new Delegation(kind, id), Assert.Single(Names.Find(name)));

    [Theory]
    [InlineData("Gahna")]
    [InlineData("")]
    [InlineData("The Migration Club")]
    public void Find_UnknownName_IsNobody(string name) => Assert.Empty(Names.Find(name));
}
