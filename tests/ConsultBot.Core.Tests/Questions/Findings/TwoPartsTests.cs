using ConsultBot.Core.Questions.Findings;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class TwoPartsTests
{
    [Fact]
    public void Find_FirstHalfNamesNobody_LendsItsWordsToTheSecond()
    {
        var parts = TwoParts.Find(Engine.Ask("How many papers lie behind the legal study, and who carried it out?").Read);

        Assert.Equal("How many papers lie behind the legal study", parts?.First);
        Assert.StartsWith("who carried it out? ", parts?.Second, StringComparison.Ordinal);
        Assert.Contains("legal study", parts?.Second, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FirstHalfNamesSomething_LendsTheNameAlone() =>
        Assert.Equal("where was it held? Bali Process", TwoParts.Find(Engine.Ask("Who spoke last at the Bali Process, and where was it held?").Read)?.Second);

    [Fact]
    public void Find_OneThingAsked_IsNull() => Assert.Null(TwoParts.Find(Engine.Ask("Who carried out the legal study and its annexes?").Read));
}
