using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Tests.Questions.Reading;

public sealed class VocabularyTests
{
    [Fact]
    public void Nearest_MisspeltWords_AreThoseThatComparingWithEveryWordGives()
    {
        var random = new Random(20261121);
        var words = Enumerable.Range(0, 400).Select(_ => Word(random, random.Next(3, 15))).Distinct().ToList();
        var vocabulary = new Vocabulary(words);
        var found = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var written = Misspell(random, Misspell(random, words[random.Next(words.Count)]));
            var expected = Compare(words, written);

            Assert.Equal(expected, vocabulary.Nearest(written).Order(StringComparer.Ordinal));
            found += expected.Count;
        }

        Assert.True(found > 1_000, $"Only {found} words were found.");
    }

    [Theory]
    [InlineData("posted", "hosted pasted", "pasted")]
    [InlineData("tander", "tandem tender", "tender")]
    [InlineData("sessian", "hessian session", "session")]
    public void FindNearest_SeveralAreEquallyNear_TakesTheOneWithTheSameConsonants(string word, string known, string nearest)
    {
        var vocabulary = new Vocabulary(known.Split(' '));

        Assert.Equal(2, vocabulary.Nearest(word).Count);
        Assert.Equal(nearest, vocabulary.FindNearest(word));
    }

    [Fact]
    public void FindNearest_OneIsNearer_TakesItWhateverItsConsonants() =>
        Assert.Equal("observe", new Vocabulary(["observe", "observatories"]).FindNearest("obserwe"));

    /// <summary>Of few letters, so that many words are near each other.</summary>
    private static string Word(Random random, int length) => string.Create(length, random, (letters, source) => source.GetItems("aeirs", letters));

    private static string Misspell(Random random, string word)
    {
        var at = random.Next(word.Length);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "e"),
            2 when at > 0 => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}",
            _ => $"{word[..at]}s{word[(at + 1)..]}",
        };
    }

    private static List<string> Compare(List<string> words, string written)
    {
        var near = words.Select(word => (Word: word, Distance: Spelling.Distance(written, word, 2)))
            .Where(pair => pair.Distance <= Math.Min(Spelling.Allowance(written.Length), Spelling.Allowance(Math.Min(written.Length, pair.Word.Length) + 1))).ToList();
        return Spelling.Allowance(written.Length) == 0 ? [] : [.. near.Where(pair => pair.Distance == near.Min(other => other.Distance)).Select(pair => pair.Word).Order(StringComparer.Ordinal)];
    }
}
