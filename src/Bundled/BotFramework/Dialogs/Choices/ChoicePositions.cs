using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their place: "2", "two", "the second one", "the last".</summary>
internal static class ChoicePositions
{
    public static List<ModelResult<FoundChoice>> FindOrdinals(
        string utterance, List<Word> said, IList<Choice> choices, string locale)
    {
        foreach (var language in PromptLanguage.Nearest(locale).ThenOthers())
        {
            var vocabulary = CountingWords.Of(language);
            var found = vocabulary.Ordinals.FindIn(said)
                .Select(phrase => phrase with { Meaning = phrase.Meaning == CountingWords.Last ? choices.Count : phrase.Meaning })
                .Concat(vocabulary.OrdinalFigures(said));
            var results = Results(utterance, said, choices, found);
            if (results.Count > 0)
            {
                return results;
            }
        }

        return [];
    }

    public static List<ModelResult<FoundChoice>> FindNumbers(
        string utterance, List<Word> said, IList<Choice> choices, string locale)
    {
        var figures = Results(utterance, said, choices, Figures(utterance, said));
        if (figures.Count > 0)
        {
            return figures;
        }

        foreach (var language in PromptLanguage.Nearest(locale).ThenOthers())
        {
            var results = Results(utterance, said, choices, CountingWords.Of(language).NumbersIn(said));
            if (results.Count > 0)
            {
                return results;
            }
        }

        return [];
    }

    private static IEnumerable<PhraseMatch<int>> Figures(string utterance, List<Word> said)
    {
        for (var index = 0; index < said.Count; index++)
        {
            if (StandsAlone(utterance, said[index])
                && int.TryParse(said[index].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new PhraseMatch<int>(index, 1, number);
            }
        }
    }

    /// <summary>Keeps the parts of "1.5", "-1", "10:30" and "12/05" from being read as numbers of choices.</summary>
    private static bool StandsAlone(string utterance, Word word)
    {
        var before = utterance.AsSpan(0, word.Start);
        var after = utterance.AsSpan(word.End).TrimStart(".,;:!?)]");
        return (before.IsEmpty || char.IsWhiteSpace(before[^1]) || before[^1] is '(' or '[' or '#' or '°')
            && (after.IsEmpty || char.IsWhiteSpace(after[0]));
    }

    private static List<ModelResult<FoundChoice>> Results(
        string utterance, List<Word> said, IList<Choice> choices, IEnumerable<PhraseMatch<int>> places) =>
        [.. places
            .Where(place => place.Meaning >= 1 && place.Meaning <= choices.Count)
            .OrderBy(place => place.First)
            .DistinctBy(place => place.Meaning)
            .Select(place => Result(utterance, said[place.First].Start, said[place.First + place.Count - 1].End, choices, place.Meaning - 1))];

    private static ModelResult<FoundChoice> Result(
        string utterance, int start, int end, IList<Choice> choices, int index) => new()
        {
            Text = utterance[start..end],
            Start = start,
            End = end - 1,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = choices[index].Value, Index = index, Score = 1f },
        };
}
