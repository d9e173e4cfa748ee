namespace ConsultBot.Core.Calendars.Writing;

/// <summary>The lexemes of a text; a place outside it holds <see cref="Lexeme.None"/>.</summary>
internal sealed class LexemeRun(string text, List<Lexeme> lexemes)
{
    public int Count => lexemes.Count;

    public Lexeme this[int index] => index >= 0 && index < lexemes.Count ? lexemes[index] : Lexeme.None;

    public bool Is(int index, CalendarWord kind) => this[index].Kind == kind;

    public bool Is(int index, CalendarWord kind, CalendarWord other) => this[index].Kind == kind || this[index].Kind == other;

    /// <summary>Whether it is a sign written without a space on either side.</summary>
    public bool IsTight(int index, CalendarWord kind) => Is(index, kind) && !this[index].Spaced && index + 1 < Count && !this[index + 1].Spaced;

    /// <summary>A number in digits from 1 to 31 that may be a day of a month.</summary>
    public bool IsDay(int index) => this[index] is { Kind: CalendarWord.Number, Value: >= 1 and <= 31, Digits: <= 2 };

    public bool IsYear(int index) => this[index] is { Kind: CalendarWord.Number, Digits: 4, Value: >= 1900 and <= 2199, IsOrdinal: false };

    /// <summary>Whether its words end with an article, so that a number after it may be a day: "to the", "on the", "du", "al".</summary>
    public bool EndsWithArticle(int index)
    {
        var word = index >= 0 && index < Count && this[index].Digits == 0 ? WordAt(index).ToLowerInvariant() : "";
        return word is "du" or "del" or "au" or "al" || word.EndsWith(" the", StringComparison.Ordinal)
            || word.EndsWith(" le", StringComparison.Ordinal) || word.EndsWith(" el", StringComparison.Ordinal);
    }

    /// <summary>"sept" is a number and a month in French: a month after a day.</summary>
    public int? MonthAt(int index) => this[index] switch
    {
        { Kind: CalendarWord.Month, Value: var month } => month,
        { Kind: CalendarWord.Number, Digits: 0, Value: 7 } when IsDay(index - 1) && this[index - 1].Digits > 0 && WordAt(index) == "sept" => 9,
        _ => null,
    };

    public string WordAt(int index) => text.Substring(this[index].Start, this[index].Length);

    /// <param name="next">The place after the last lexeme.</param>
    public TextRange Range(int first, int next) => new(this[first].Start, this[next - 1].End - this[first].Start);

    public string Quote(int first, int next) => Range(first, next) is var range ? text.Substring(range.Start, range.Length) : text;

    /// <summary>The first place from <paramref name="index"/> on that holds none of the kinds.</summary>
    public int Skip(int index, params ReadOnlySpan<CalendarWord> kinds)
    {
        while (index < Count && kinds.Contains(this[index].Kind))
        {
            index++;
        }

        return index;
    }
}
