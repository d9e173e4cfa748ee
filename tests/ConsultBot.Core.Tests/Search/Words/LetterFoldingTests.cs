using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Tests.Search.Words;

public sealed class LetterFoldingTests
{
    [Fact]
    public void Fold_AnyLetterDigitOrMark_IsFoldedAsInAnyText()
    {
        for (var letter = '\0'; letter < '\uD800'; letter++)
        {
            var word = $"N{letter}b";
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                Assert.Equal(Folding.Fold(word), LetterFolding.Fold(word));
            }
        }
    }

    [Theory]
    [InlineData("Œ")]
    [InlineData("é")]
    public void Fold_LongerThanAnyWord_LeavesNothingOut(string letter)
    {
        var word = string.Concat(Enumerable.Repeat(letter, 100));

        Assert.Equal(Folding.Fold(word), LetterFolding.Fold(word));
    }
}
