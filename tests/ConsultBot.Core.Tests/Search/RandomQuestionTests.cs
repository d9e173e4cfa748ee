using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Tests.Search;

/// <summary>Whatever people paste, a question ends, and a text can be found by its own words.</summary>
public sealed class RandomQuestionTests
{
    private const string Letters = "abcdeéèçñßœŁıİ–—'’.-+,0123456789 \t\n\0\u0301\u200d\ud83d\ude00漢字كتاب?¿!«»";

    [Fact]
    public void Find_RandomStrings_NeverFails()
    {
        var random = new Random(20061121);
        for (var round = 0; round < 2000; round++)
        {
            var question = RandomText(random, random.Next(0, 120));

            Assert.InRange(SmallCollection.English.Find(question, 10).Count, 0, 10);
        }
    }

    [Fact]
    public void Find_RandomTexts_AreFoundByTheirOwnText()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 60).Select(number => new SearchableText(RandomText(random, 12), $"marker{number}x " + RandomText(random, 300), [])).ToList();
        foreach (var language in Languages.All)
        {
            var index = TextIndex.Build(texts, language);
            for (var number = 0; number < texts.Count; number++)
            {
                Assert.Equal(number, index.Find($"marker{number}x", 1)[0].Text);
            }
        }
    }

    private static string RandomText(Random random, int length)
    {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            text.Append(Letters[random.Next(Letters.Length)]);
        }

        return text.ToString();
    }
}
