namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their names. Where names overlap, the better and longer one wins: "dark red" isn't also "red".</summary>
internal static class ChoiceNames
{
    private const int DefaultMaxDistance = 2;

    public static List<ModelResult<FoundChoice>> Find(
        string utterance, List<Word> said, IList<Choice> choices, FindChoicesOptions options)
    {
        var matches = new List<NameMatch>();
        foreach (var name in NamesOf(choices, options))
        {
            matches.AddRange(name.MatchesIn(utterance, said, options.AllowPartialMatches, options.MaxTokenDistance ?? DefaultMaxDistance));
        }

        matches.Sort(NameMatch.BestFirst);
        var used = new HashSet<int>();
        var chosen = new HashSet<int>();
        var kept = new List<NameMatch>();
        foreach (var match in matches)
        {
            if (!chosen.Contains(match.Name.Index) && !match.Words.Any(used.Contains))
            {
                kept.Add(match);
                chosen.Add(match.Name.Index);
                used.UnionWith(match.Words);
            }
        }

        return [.. kept.Select(match => match.ToResult(utterance, said, choices)).OrderBy(result => result.Start)];
    }

    private static IEnumerable<ChoiceName> NamesOf(IList<Choice> choices, FindChoicesOptions options)
    {
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (!options.NoValue && choice.Value != null)
            {
                yield return new ChoiceName(index, choice.Value);
            }

            if (!options.NoAction && choice.Action?.Title != null)
            {
                yield return new ChoiceName(index, choice.Action.Title);
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                yield return new ChoiceName(index, synonym);
            }
        }
    }
}
