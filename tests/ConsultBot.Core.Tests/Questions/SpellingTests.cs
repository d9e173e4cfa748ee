using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Tests.Questions;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("bali", "bali", 0)]
    [InlineData("colmbo", "colombo", 1)]
    [InlineData("chiar", "chair", 1)]
    [InlineData("sodorkoping", "soderkoping", 1)]
    [InlineData("secretriat", "secretariat", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_OfTwoWords_CountsEditsAndSwaps(string one, string other, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(one, other, 5));
        Assert.Equal(distance, Spelling.Distance(other, one, 5));
    }

    [Fact]
    public void Distance_AboveTheLimit_IsSaidToBeAbove() => Assert.True(Spelling.Distance("bali", "budapest", 2) > 2);

    [Fact]
    public void Nearest_MistypedWord_FindsAllAtTheLeastDistance()
    {
        var vocabulary = new Vocabulary(["colombo", "colombia", "chair", "chairs", "mali"]);

        Assert.Equal(["colombo"], vocabulary.Nearest("colmbo"));
        Assert.Equal(["chair"], vocabulary.Nearest("chiar"));
    }

    [Theory]
    [InlineData("mall")]
    [InlineData("2005")]
    [InlineData("zzzzzzz")]
    public void Nearest_ShortWordNumberOrStranger_FindsNothing(string word) => Assert.Empty(new Vocabulary(["mali", "2006", "colombo"]).Nearest(word));

    [Fact]
    public void Nearest_OneRandomEdit_IsAlwaysForgiven()
    {
        string[] words = ["soderkoping", "secretariat", "budapest", "reintegration", "observers"];
        var vocabulary = new Vocabulary(words);
        var random = new Random(7);
        foreach (var word in Enumerable.Range(0, 500).Select(_ => words[random.Next(words.Length)]))
        {
            var mistyped = Edit(word, random);
            Assert.True(words.Contains(mistyped) || vocabulary.Nearest(mistyped).Contains(word), $"{mistyped} (seed 7)");
        }
    }

    private static string Edit(string word, Random random)
    {
        var at = random.Next(word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + random.Next(26))).ToString()),
            2 => word.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            _ => word.Remove(at, 2).Insert(at, $"{word[at + 1]}{word[at]}"),
        };
    }
}
