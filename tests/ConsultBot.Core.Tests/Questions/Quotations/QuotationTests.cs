using ConsultBot.Core.Questions.Quotations;

namespace ConsultBot.Core.Tests.Questions.Quotations;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("States\nagree  that\r\n\r\nit is so.", "States agree that it is so.")]
    [InlineData("a\tb \t c", "a | b | c")]
    [InlineData("left \u202Egnorw\u202C right\u2066!", "left gnorw right!")]
    [InlineData("bell\u0007 and \u00A0 space", "bell and space")]
    [InlineData("« déjà » \U0001F6A2 <b>", "« déjà » \U0001F6A2 <b>")]
    public void OnOneLine_Text_KeepsItsWords(string text, string expected) => Assert.Equal(expected, Quotation.OnOneLine(text));

    [Fact]
    public void Sentences_NumberedParagraph_KeepsItsNumberWithTheFirst() =>
        Assert.Equal(["10. States agree.", "They meet yearly."], Quotation.Sentences("10. States agree. They meet yearly."));

    [Fact]
    public void Cut_ShortPassage_IsQuotedWhole() =>
        Assert.Equal("One is here. Two is there. Three.", Quotation.Cut(["One is here.", "Two is there.", "Three."], [0, 1, 0]));

    [Fact]
    public void Cut_LongPassage_IsTheBestSentenceWithWhatFitsAndMarksWhatIsLeftOut()
    {
        var long1 = new string('a', 200) + ".";
        var best = new string('b', 180) + ".";
        var near = new string('c', 190) + ".";
        var end = new string('d', 150) + ".";

        Assert.Equal($"[…] {best} {near} […]", Quotation.Cut([long1, best, near, end], [0.1, 0.9, 0.5, 0.2]));
        Assert.Equal($"[…] {best} […]", Quotation.Cut([long1 + long1, best, near + near, end], [0.1, 0.9, 0.5, 0.2]));
        Assert.Equal($"[…] {near} {end}", Quotation.Cut([long1, best, near, end], [0.1, 0.2, 0.5, 0.9]));
    }

    [Fact]
    public void Cut_EverySentence_IsNeverLongerThanTheLimitBesidesItsMarks()
    {
        var random = new Random(17);
        for (var round = 0; round < 500; round++)
        {
            string[] sentences = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => new string('x', random.Next(1, 450)) + " y.")];
            double[] scores = [.. sentences.Select(_ => random.NextDouble())];

            var cut = Quotation.Cut(sentences, scores);

            Assert.InRange(cut.Length, 1, Quotation.Longest + 8);
            Assert.Contains(cut.Replace("[…]", string.Empty, StringComparison.Ordinal).Trim(), string.Join(' ', sentences), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cut_SentenceLongerThanAQuotation_EndsAtAWord()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 200)) + ".";

        var cut = Quotation.Cut([sentence], [1]);

        Assert.EndsWith("word […]", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 380, Quotation.Longest + 4);
    }

    [Fact]
    public void Cut_OneWordOfSurrogates_IsNotCutBetweenHalves()
    {
        var cut = Quotation.Cut(["x" + string.Concat(Enumerable.Repeat("\U0001F6A2", 400))], [1]);

        Assert.False(char.IsHighSurrogate(cut[..^4][^1]));
    }
}
