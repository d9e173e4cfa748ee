using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Tests.Questions;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Who co-chairs the Bali Process?", "who co chairs the bali process")]
    [InlineData("5+5", "5 + 5")]
    [InlineData("5 + 5 Dialogue", "5 + 5 dialogue")]
    [InlineData("Kenya's role", "kenya role")]
    [InlineData("Côte d’Ivoire", "cote d ivoire")]
    [InlineData("SÖDERKÖPING", "soderkoping")]
    [InlineData("heading11", "heading 11")]
    [InlineData("the 11th", "the 11th")]
    [InlineData("MC/INF/255", "mc inf 255")]
    [InlineData("  \t…!? ", "")]
    [InlineData("n°11", "n 11")]
    public void Words_OfAText_AreFoldedAndCut(string text, string words) => Assert.Equal(words, string.Join(' ', Tokenizer.Words(text)));

    [Fact]
    public void Cut_Token_PointsAtWhatWasWritten()
    {
        const string Text = "la Déclaration";

        var token = Tokenizer.Cut(Text)[1];

        Assert.Equal("declaration", token.Text);
        Assert.Equal("Déclaration", Text.Substring(token.Start, token.Length));
    }

    [Theory]
    [InlineData("Hello! Who chairs it? Thanks.", 3)]
    [InlineData("Annex A, no. 12 says so", 1)]
    [InlineData("one\ntwo", 2)]
    [InlineData("?!", 0)]
    public void Sentences_OfAText_AreCounted(string text, int count) => Assert.Equal(count, Sentences.Cut(text).Count);
}
