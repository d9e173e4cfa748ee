using System.Text.Json;
using ConsultBot.Cli.Asking;

namespace ConsultBot.Cli.Tests.Asking;

public sealed class HalfCharactersTests
{
    [Theory]
    [InlineData("""["plain é"]""", "plain é")]
    [InlineData("""["\ud83d\ude00"]""", "😀")]
    [InlineData("""["\uD83D\uDE00\u0041"]""", "😀A")]
    [InlineData("""["a\ud83d b"]""", "a\uFFFD b")]
    [InlineData("""["\ude00\ud83d"]""", "\uFFFD\uFFFD")]
    [InlineData("""["\ud83d\ud83d\ude00"]""", "\uFFFD😀")]
    [InlineData("""["\ud83d\u0041"]""", "\uFFFDA")]
    [InlineData("""["\\ud83d"]""", "\\ud83d")]
    [InlineData("""["\\\ud83d"]""", "\\\uFFFD")]
    [InlineData("""["\"\ud83d"]""", "\"\uFFFD")]
    public void Replace_EscapesInAString_LeavesOnlyText(string json, string expected)
    {
        using var document = JsonDocument.Parse(HalfCharacters.Replace(json));

        Assert.Equal(expected, document.RootElement[0].GetString());
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("\\u")]
    [InlineData("\\ud83")]
    [InlineData("\\ud83d\\ude0")]
    [InlineData("\\u zzz")]
    public void Replace_CutOff_EndsWithoutFault(string json) => Assert.Equal(json.Replace("\\ud83d", "\\uFFFD", StringComparison.Ordinal), HalfCharacters.Replace(json));
}
