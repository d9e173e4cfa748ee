using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Tests.Questions.Reading;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Söderköping", "soderkoping")]
    [InlineData("CÔTE", "cote")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("Straße", "strasse")]
    [InlineData("l’Initiative", "l'initiative")]
    [InlineData("５＋５", "5+5")]
    public void Fold_SpellingsOfOneWord_BecomeAlike(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("o\u0075\u0300", "où")]
    [InlineData("Repu\u0301blica", "República")]
    [InlineData("Who chairs it?", "Who chairs it?")]
    [InlineData("c\uFFFE\u0301", "c\uFFFD\u0301")]
    public void Compose_AccentsBesideTheirLetters_AreInThem(string written, string composed) => Assert.Equal(composed, Folding.Compose(written));

    [Fact]
    public void Fold_WhatIsNoText_DoesNotThrow()
    {
        Assert.Equal("a\uFFFD", Folding.Fold("A\uD83D"));
        Assert.Equal("\uFFFDb", Folding.Fold("\uDE00B"));
        Assert.Equal("c\uFFFD", Folding.Fold("C\uFFFE"));
        Assert.Equal("\U0001F600d", Folding.Fold("\U0001F600D"));
    }
}
