namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <param name="Words">Places of the matched words in the utterance; empty when a name without words is the whole utterance.</param>
/// <param name="Score">Share of the name's words that were said, times how close together: 1 for the name as it stands.</param>
internal sealed record NameMatch(ChoiceName Name, List<int> Words, float Score)
{
    public static int BestFirst(NameMatch one, NameMatch other)
    {
        var order = other.Score.CompareTo(one.Score);
        order = order != 0 ? order : other.Words.Count.CompareTo(one.Words.Count);
        order = order != 0 ? order : one.Name.Index.CompareTo(other.Name.Index);
        return order != 0 ? order : Place(one).CompareTo(Place(other));
    }

    public ModelResult<FoundChoice> ToResult(string utterance, List<Word> said, IList<Choice> choices)
    {
        var start = Words.Count == 0 ? 0 : said[Words[0]].Start;
        var end = Words.Count == 0 ? utterance.Length : said[Words[^1]].End;
        return new ModelResult<FoundChoice>
        {
            Text = utterance[start..end],
            Start = start,
            End = end - 1,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[Name.Index].Value,
                Index = Name.Index,
                Score = Score,
                Synonym = Name.Text,
            },
        };
    }

    private static int Place(NameMatch match) => match.Words.Count == 0 ? 0 : match.Words[0];
}
