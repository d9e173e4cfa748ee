using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>The words of written dates and times in one language, folded; phrases have single spaces between their words.</summary>
internal sealed class CalendarLexicon
{
    /// <summary>Words in the longest phrase of any language.</summary>
    public const int LongestPhrase = 5;

    private readonly Dictionary<string, (CalendarWord Kind, int Value)> _words = new(StringComparer.Ordinal);

    private CalendarLexicon(Language language) => Language = language;

    public Language Language { get; }

    public static CalendarLexicon Of(Language language)
    {
        var lexicon = new CalendarLexicon(language);
        switch (language)
        {
            case Language.French: FrenchCalendarWords.AddTo(lexicon); break;
            case Language.Spanish: SpanishCalendarWords.AddTo(lexicon); break;
            default: EnglishCalendarWords.AddTo(lexicon); break;
        }

        lexicon.Add(CalendarWord.Utc, 0, "utc", "gmt", "tu", "tuc", "z");
        return lexicon;
    }

    /// <param name="phrase">Folded, single spaces.</param>
    public (CalendarWord Kind, int Value)? Find(string phrase) => _words.TryGetValue(phrase, out var word) ? word : null;

    public void Add(CalendarWord kind, int value, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            _words[Folding.Fold(phrase)] = (kind, value);
        }
    }

    /// <summary>One entry a value, from <paramref name="first"/> up; spellings of one value are parted by "|".</summary>
    public void AddSeries(CalendarWord kind, int first, params ReadOnlySpan<string> entries)
    {
        for (var index = 0; index < entries.Length; index++)
        {
            Add(kind, first + index, entries[index].Split('|'));
        }
    }
}
