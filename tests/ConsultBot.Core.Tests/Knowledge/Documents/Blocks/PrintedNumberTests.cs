using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Tests.Knowledge.Documents.Blocks;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("10. States agree", "10", NumberStyle.Arabic, 10)]
    [InlineData("2.1 States agree", "2.1", NumberStyle.Arabic, 1)]
    [InlineData("3) States agree", "3", NumberStyle.Arabic, 3)]
    [InlineData("(b) States agree", "b", NumberStyle.LowerLetter, 2)]
    [InlineData("(iv) States agree", "iv", NumberStyle.LowerRoman, 4)]
    [InlineData("• States agree", "", NumberStyle.Bullet, 0)]
    public void Find_TextWithNumber_ReadsIt(string text, string plain, NumberStyle style, int value)
    {
        var number = PrintedNumber.Find(text);

        Assert.NotNull(number);
        Assert.Equal((plain, style, value), (number.Plain, number.Style, number.Value));
    }

    [Theory]
    [InlineData("2004. A year is no number")]
    [InlineData("A. Smith spoke")]
    [InlineData("1, Rue Richard Wagner")]
    [InlineData("1.5million")]
    [InlineData("-known words")]
    [InlineData("")]
    public void Find_TextWithoutNumber_IsNull(string text) => Assert.Null(PrintedNumber.Find(text));

    [Theory]
    [InlineData("II. Aims", "II", NumberStyle.UpperRoman, 2)]
    [InlineData("C. Aims", "C", NumberStyle.UpperLetter, 3)]
    [InlineData("4 Aims", "4", NumberStyle.Arabic, 4)]
    [InlineData("Article 5 Aims", "Article 5", NumberStyle.Words, 0)]
    [InlineData("Capítulo IV. Fines", "Capítulo IV", NumberStyle.Words, 0)]
    public void FindInHeading_NumberedHeading_ReadsIt(string text, string plain, NumberStyle style, int value)
    {
        var number = PrintedNumber.FindInHeading(text);

        Assert.NotNull(number);
        Assert.Equal((plain, style, value), (number.Plain, number.Style, number.Value));
    }

    [Fact]
    public void AsLetter_RomanSign_IsTheLetter() => Assert.Equal((NumberStyle.LowerLetter, 9), (PrintedNumber.Of("(i)").AsLetter().Style, PrintedNumber.Of("(i)").AsLetter().Value));

    [Fact]
    public void Roman_EachNumber_ReadsBack() => Assert.All(Enumerable.Range(1, 3999), value => Assert.Equal(value, Roman.Find(Roman.Write(value))));

    [Theory]
    [InlineData("IIII")]
    [InlineData("IC")]
    [InlineData("")]
    [InlineData("word")]
    public void Roman_NoNumber_IsNull(string text) => Assert.Null(Roman.Find(text));
}
