using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Tests.Knowledge.Documents.Blocks;

public sealed class NumberRunsTests
{
    [Fact]
    public void Take_LettersInsideOfNumbers_AreNestedAndTheNumbersGoOn()
    {
        var runs = new NumberRuns();

        var levels = "1. (a) (b) 2. (a)".Split(' ').Select(printed => runs.Take(PrintedNumber.Of(printed)).Level);

        Assert.Equal([0, 1, 1, 0, 1], levels);
    }

    [Fact]
    public void Take_LetterThatLooksRoman_GoesOnAsALetter()
    {
        var runs = new NumberRuns();
        foreach (var letter in "abcdefgh")
        {
            runs.Take(PrintedNumber.Of($"({letter})"));
        }

        Assert.Equal(NumberStyle.LowerLetter, runs.Take(PrintedNumber.Of("(i)")).Number.Style);
    }

    [Fact]
    public void Take_RestartBehindAHeading_IsANewRunOfTheSameLevel()
    {
        var runs = new NumberRuns();
        var first = runs.Take(PrintedNumber.Of("1."));
        runs.Leave();

        var second = runs.Take(PrintedNumber.Of("1."));

        Assert.Equal(first.Level, second.Level);
        Assert.NotEqual(first.List, second.List);
    }

    [Fact]
    public void Take_NumberBehindAHeading_GoesOn()
    {
        var runs = new NumberRuns();
        var first = runs.Take(PrintedNumber.Of("1."));
        runs.Leave();

        Assert.Equal(first.List, runs.Take(PrintedNumber.Of("2.")).List);
    }

    [Fact]
    public void Take_NumberTwice_StaysInTheRun()
    {
        var runs = new NumberRuns();
        var first = runs.Take(PrintedNumber.Of("5)"));

        Assert.Equal(first.List, runs.Take(PrintedNumber.Of("5)")).List);
    }
}
