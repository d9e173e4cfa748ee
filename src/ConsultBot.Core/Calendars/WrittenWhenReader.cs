using ConsultBot.Core.Calendars.Writing;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Calendars;

/// <summary>Reads dates and times as people write them, in the middle of a sentence. Safe for any number of readers.</summary>
public sealed class WrittenWhenReader
{
    private readonly CalendarLexicon _lexicon;
    private readonly IDateTimeZoneProvider _zones;

    /// <param name="language">Whose words are read; digits and signs are read in every language.</param>
    /// <param name="zones">Knows the IANA ids that a text may name.</param>
    public WrittenWhenReader(Language language, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        (_lexicon, _zones) = (CalendarLexicon.Of(language), zones);
    }

    /// <param name="text">Any text.</param>
    /// <param name="today">In the writer's zone: "tomorrow" and days without a year are counted from it.</param>
    /// <param name="around">The days of what is spoken of, such as those of the workshop that is moved "to the 16th"; or null.</param>
    /// <param name="backwards">Whether days without a year lie behind ("what changed since Monday") instead of ahead.</param>
    public WrittenWhen Read(string text, LocalDate today, DateSpan? around = null, bool backwards = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = new LexemeRun(text, Lexer.Read(text, _lexicon));
        var relative = new RelativeDays(run, today, around, backwards, _lexicon.Language != Language.English);
        var spans = new SpanGrammar(run, new DayGrammar(run, relative), new DayResolver(today, around, backwards));
        var hours = new HoursGrammar(run, new ClockGrammar(run));
        var zones = new ZoneGrammar(run, text, _zones);
        var periods = new PeriodGrammar(run, today, backwards);
        var mentions = new List<Mention>();
        for (var index = 0; index < run.Count;)
        {
            var found = Longest(spans.Find(index), hours.Find(index), zones.Find(index), periods.Find(index));
            index = found?.Next ?? index + 1;
            if (found is not null)
            {
                mentions.Add(found);
            }
        }

        return MentionAssembly.Assemble(run, mentions);
    }

    private static Mention? Longest(params ReadOnlySpan<Mention?> mentions)
    {
        Mention? longest = null;
        foreach (var mention in mentions)
        {
            longest = mention is not null && (longest is null || mention.Next > longest.Next) ? mention : longest;
        }

        return longest;
    }
}
