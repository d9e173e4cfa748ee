using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly List<Choice> Processes =
    [
        new("Bali Process") { Synonyms = ["Bali", "people smuggling process"] },
        new("Colombo Process") { Synonyms = ["Colombo"] },
        new("Puebla Process") { Synonyms = ["Regional Conference on Migration", "RCM", "Conférence régionale"] },
        new("Söderköping Process"),
    ];

    [Theory]
    [InlineData("en", "Bali Process", "0")]
    [InlineData("en", "bali PROCESS please", "0")]
    [InlineData("en", "the people-smuggling process", "0")]
    [InlineData("en", "rcm", "2")]
    [InlineData("fr", "la conference regionale", "2")]
    [InlineData("en", "soderkoping process", "3")]
    [InlineData("en", "Söderköping-Process", "3")]
    [InlineData("en", "Colombo and Bali", "1 0")]
    [InlineData("en", "process", "")]
    [InlineData("en", "Bali regional process", "0")]
    [InlineData("en", "the Regional Conference that speaks about nothing but Migration", "")]
    [InlineData("en", "Balinese", "")]
    [InlineData("en", "", "")]
    [InlineData("en", "   ", "")]
    public void RecognizeChoices_ByName_IgnoresCaseAndAccents(string locale, string utterance, string expected) =>
        Assert.Equal(expected, Found(utterance, locale));

    [Theory]
    [InlineData("en", "1", "0")]
    [InlineData("en", "2.", "1")]
    [InlineData("en", "(3)", "2")]
    [InlineData("en", "#4", "3")]
    [InlineData("en", "option 2", "1")]
    [InlineData("en", "I'd like 2 please", "1")]
    [InlineData("en", "two", "1")]
    [InlineData("en", "number one", "0")]
    [InlineData("en", "one", "0")]
    [InlineData("en", "that one", "")]
    [InlineData("en", "no one knows", "")]
    [InlineData("en", "2 and 4", "1 3")]
    [InlineData("en", "0", "")]
    [InlineData("en", "5", "")]
    [InlineData("en", "12", "")]
    [InlineData("en", "-1", "")]
    [InlineData("en", "1.5", "")]
    [InlineData("en", "at 2:30", "")]
    [InlineData("en", "on 1/2/2026", "")]
    [InlineData("en", "99999999999999999999", "")]
    [InlineData("fr", "le numéro deux", "1")]
    [InlineData("fr", "une", "0")]
    [InlineData("fr", "je veux un renseignement", "")]
    [InlineData("fr", "quatre", "3")]
    [InlineData("es", "la opción tres", "2")]
    [InlineData("es", "uno", "0")]
    [InlineData("es", "dos", "1")]
    [InlineData("en", "dos", "1")]
    [InlineData("es", "trois", "2")]
    public void RecognizeChoices_ByNumber_ReadsThreeLanguages(string locale, string utterance, string expected) =>
        Assert.Equal(expected, Found(utterance, locale));

    [Theory]
    [InlineData("en", "the first", "0")]
    [InlineData("en", "the second one", "1")]
    [InlineData("en", "3rd", "2")]
    [InlineData("en", "the LAST one", "3")]
    [InlineData("en", "the fifth", "")]
    [InlineData("en", "first and third", "0 2")]
    [InlineData("fr", "la deuxième", "1")]
    [InlineData("fr", "le second", "1")]
    [InlineData("fr", "LA PREMIERE", "0")]
    [InlineData("fr", "le 1er", "0")]
    [InlineData("fr", "la 3ème", "2")]
    [InlineData("fr", "2e", "1")]
    [InlineData("fr", "la dernière", "3")]
    [InlineData("es", "el primero", "0")]
    [InlineData("es", "la segunda", "1")]
    [InlineData("es", "el tercer", "2")]
    [InlineData("es", "4º", "3")]
    [InlineData("es", "la 2ª", "1")]
    [InlineData("es", "el último", "3")]
    [InlineData("en", "la deuxième", "1")]
    [InlineData(null, "el primero", "0")]
    public void RecognizeChoices_ByOrdinal_ReadsThreeLanguages(string? locale, string utterance, string expected) =>
        Assert.Equal(expected, Found(utterance, locale));

    [Theory]
    [InlineData("dix-sept", 17)]
    [InlineData("seize", 16)]
    [InlineData("la dix-huitième", 18)]
    [InlineData("vingt", 20)]
    public void RecognizeChoices_FrenchCompounds_AreOneNumber(string utterance, int expected)
    {
        var choices = Enumerable.Range(1, 20).Select(number => $"heading {(char)('a' + number)}").ToList();

        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, choices, new FindChoicesOptions { Locale = "fr" }));

        Assert.Equal(expected - 1, found.Resolution.Index);
    }

    [Fact]
    public void RecognizeChoices_NamesWithinNames_TakesTheLongest()
    {
        string[] choices = ["red", "dark red", "dark red orange"];

        Assert.Equal("dark red", Assert.Single(ChoiceRecognizers.RecognizeChoices("dark red", choices)).Resolution.Value);
        Assert.Equal("dark red orange", Assert.Single(ChoiceRecognizers.RecognizeChoices("dark red orange", choices)).Resolution.Value);
        Assert.Equal("red", Assert.Single(ChoiceRecognizers.RecognizeChoices("red", choices)).Resolution.Value);
    }

    [Fact]
    public void RecognizeChoices_SameNameTwice_TakesTheFirst()
    {
        List<Choice> choices = [new("a") { Synonyms = ["draft"] }, new("b") { Synonyms = ["draft"] }];

        Assert.Equal(0, Assert.Single(ChoiceRecognizers.RecognizeChoices("draft", choices)).Resolution.Index);
    }

    [Fact]
    public void RecognizeChoices_Result_SaysWhereAndHowWell()
    {
        var exact = Assert.Single(ChoiceRecognizers.RecognizeChoices("take Bali Process!", Processes));
        Assert.Equal(("Bali Process", 5, 16), (exact.Text, exact.Start, exact.End));
        Assert.Equal(1f, exact.Resolution.Score);

        var loose = Assert.Single(ChoiceRecognizers.RecognizeChoices("Puebla consultation Process", Processes));
        Assert.Equal("Puebla Process", loose.Resolution.Synonym);
        Assert.InRange(loose.Resolution.Score, 0.5f, 0.9f);
    }

    [Fact]
    public void RecognizeChoices_PartialMatches_OnlyWhenAllowed()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("puebla", Processes));
        var found = ChoiceRecognizers.RecognizeChoices("puebla", Processes, new FindChoicesOptions { AllowPartialMatches = true });
        Assert.Equal(2, Assert.Single(found).Resolution.Index);
    }

    [Fact]
    public void RecognizeChoices_SwitchesOff_LeavesThemOut()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Processes, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", Processes, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("Söderköping Process", Processes, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void RecognizeChoices_AnyText_PointsIntoIt()
    {
        const string Alphabet = "Bali Process colombo 1 2. 3rd deuxième la\u0301 dix-sept última º 👍\ud83d\0-,;\n";
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var utterance = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var options = new FindChoicesOptions { AllowPartialMatches = round % 2 == 0, Locale = "fr" };
            foreach (var found in ChoiceRecognizers.RecognizeChoices(utterance, Processes, options))
            {
                Assert.Equal(utterance[found.Start..(found.End + 1)], found.Text);
                Assert.Equal(Processes[found.Resolution.Index].Value, found.Resolution.Value);
                Assert.InRange(found.Resolution.Score, float.Epsilon, 1f);
            }
        }
    }

    [Fact]
    public void RecognizeChoices_EveryName_MeansItsOwnChoice()
    {
        foreach (var (index, choice) in Processes.Index())
        {
            foreach (var name in (choice.Synonyms ?? []).Append(choice.Value))
            {
                var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(name.ToUpperInvariant(), Processes));
                Assert.Equal((index, 1f), (found.Resolution.Index, found.Resolution.Score));
            }
        }
    }

    [Theory]
    [InlineData("\ud83d", "")]
    [InlineData("🔥", "0")]
    [InlineData("C++", "2")]
    [InlineData("+", "1")]
    public void RecognizeChoices_OddNames_AreMatchedWhole(string utterance, string expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(utterance, ["🔥", "+", "C++"]);

        Assert.Equal(expected, string.Join(' ', found.Select(result => result.Resolution.Index)));
    }

    private static string Found(string utterance, string? locale) => string.Join(' ', ChoiceRecognizers
        .RecognizeChoices(utterance, Processes, new FindChoicesOptions { Locale = locale })
        .Select(result => result.Resolution.Index));
}
