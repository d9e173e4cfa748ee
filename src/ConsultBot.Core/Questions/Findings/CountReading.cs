using System.Collections.Frozen;
using ConsultBot.Core.Calendars.Writing;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Tells, word by word, whether a text says how many: a number that is no year, no day of a month and no number of a document.</summary>
internal sealed class CountReading(Language language)
{
    /// <summary>Words between a day and its month: "14 et 15 juin", "16-17 de diciembre".</summary>
    private const int Near = 3;

    private const int LastDay = 31;

    /// <summary>Twice running it is the 5+5 Dialogue, and counts nothing.</summary>
    private const string HalfOfDialogue = "5";

    private static readonly FrozenSet<string> Months = MonthNames.Full.ToFrozenSet(StringComparer.Ordinal);

    private bool _hasCount;
    private bool _mayBeDay;
    private bool _followsSign;
    private bool _followsHalf;

    /// <summary>What <see cref="_mayBeDay"/> was before the last number.</summary>
    private bool _mightBeDay;
    private int _sinceDay;
    private int _sinceMonth = Near + 1;

    public bool HasCount => _hasCount || _mayBeDay;

    /// <param name="word">Folded.</param>
    public void Read(ReadOnlySpan<char> word)
    {
        _sinceMonth++;
        if (Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            (_mayBeDay, _sinceMonth) = (false, 0);
        }
        else if (_followsHalf && word is HalfOfDialogue)
        {
            _mayBeDay = _mightBeDay;
        }
        else if (AnswerSigns.IsNumber(word) && !AnswerSigns.IsYear(word) && !_followsSign && !(language == Language.English && word is "one"))
        {
            Take(word);
        }
        else if (_mayBeDay && ++_sinceDay > Near)
        {
            (_hasCount, _mayBeDay) = (true, false);
        }

        _followsSign = word is "n" or "no" or "num" or "numero";
        _followsHalf = word is HalfOfDialogue && !_followsHalf;
    }

    private void Take(ReadOnlySpan<char> word)
    {
        _mightBeDay = _mayBeDay;
        var isDay = int.TryParse(word, out var number) && number <= LastDay;
        _hasCount |= !isDay;
        if (isDay && _sinceMonth > Near)
        {
            (_mayBeDay, _sinceDay) = (true, 0);
        }
    }
}
