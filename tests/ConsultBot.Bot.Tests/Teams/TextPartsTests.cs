using ConsultBot.Bot.Teams;

namespace ConsultBot.Bot.Tests.Teams;

public sealed class TextPartsTests
{
    [Fact]
    public void Cut_ShortText_IsOnePart() => Assert.Equal(["short"], TextParts.Cut("short", 10));

    [Fact]
    public void Cut_Paragraphs_IsBetweenThem() => Assert.Equal(["one two", "three four"], TextParts.Cut("one two\n\nthree four", 12));

    [Fact]
    public void Cut_Lines_IsBetweenThem() => Assert.Equal(["- one two", "- three"], TextParts.Cut("- one two\n- three", 12));

    [Fact]
    public void Cut_OneLongWord_IsAnywhereButInAPair()
    {
        var parts = TextParts.Cut(string.Concat(Enumerable.Repeat("\U0001F6A2", 25)), 7);

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 7));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0])));
        Assert.Equal(50, parts.Sum(part => part.Length));
    }

    [Fact]
    public void Cut_AnyText_LosesNothingButWhiteSpaceAtTheCuts()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(number => number % 37 == 0 ? $"{number}.\n\nNext" : $"word{number}"));

        var parts = TextParts.Cut(text, 300);

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 300));
        Assert.Equal(Words(text), parts.SelectMany(Words));
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
