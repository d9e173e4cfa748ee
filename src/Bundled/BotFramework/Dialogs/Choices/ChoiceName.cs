namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One name of a choice: its value, its button's title or a synonym.</summary>
/// <param name="Index">The choice's place, zero-based.</param>
internal sealed record ChoiceName(int Index, string Text)
{
    private readonly List<Word> _words = Word.Split(Text);

    /// <param name="maxDistance">How many other words may stand between two of the name's.</param>
    /// <returns>At most one match from each word of the utterance on; names without letters or digits match the whole utterance only.</returns>
    public IEnumerable<NameMatch> MatchesIn(string utterance, List<Word> said, bool allowPartial, int maxDistance)
    {
        if (_words.Count == 0)
        {
            if (Text.Length > 0 && Text == utterance.Trim())
            {
                yield return new NameMatch(this, [], 1f);
            }

            yield break;
        }

        for (var start = 0; start < said.Count; start++)
        {
            if (MatchFrom(said, start, allowPartial, maxDistance) is { } match)
            {
                yield return match;
            }
        }
    }

    private NameMatch MatchFrom(List<Word> said, int start, bool allowPartial, int maxDistance)
    {
        var places = new List<int>();
        foreach (var word in _words)
        {
            var from = places.Count == 0 ? start : places[^1] + 1;
            var last = places.Count == 0 ? start : Math.Min(said.Count - 1, places[^1] + 1 + maxDistance);
            var place = said.FindIndex(from, Math.Max(0, last - from + 1), other => other.Text == word.Text);
            if (place >= 0)
            {
                places.Add(place);
            }
            else if (!allowPartial)
            {
                return null;
            }
        }

        if (places.Count == 0)
        {
            return null;
        }

        var completeness = (float)places.Count / _words.Count;
        var closeness = (float)places.Count / (places[^1] - places[0] + 1);
        return new NameMatch(this, places, completeness * closeness);
    }
}
