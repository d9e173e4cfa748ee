using ConsultBot.Core.People;

namespace ConsultBot.Core.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ama Mensah", true)]
    [InlineData("O'Brien-Łukasz, Dr. \"X\" 😀", true)]
    [InlineData("محمد بن علي", true)]
    [InlineData("李小龍", true)]
    [InlineData("می‌خواهم", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("Ama\nMensah", false)]
    [InlineData("Ama\u2028Mensah", false)]
    [InlineData("Ama \u202Eneila", false)]
    [InlineData("Ama \u2066x", false)]
    [InlineData("Ama \u200Fx", false)]
    [InlineData("Ama \uFEFFx", false)]
    public void IsUsable_Name_ShowsAsItIsStored(string name, bool expected)
    {
        Assert.Equal(expected, PersonName.IsUsable(name, 120));
        Assert.Equal(expected, Record.Exception(() => new Delegation(DelegationKind.Other, name)) is null);
    }

    [Fact]
    public void IsUsable_HalfSurrogateOrTooLong_IsNot()
    {
        Assert.False(PersonName.IsUsable("Ama \uD83D", 120));
        Assert.False(PersonName.IsUsable("\uDE00 Ama", 120));
        Assert.False(PersonName.IsUsable(new string('a', 121), 120));
    }
}
