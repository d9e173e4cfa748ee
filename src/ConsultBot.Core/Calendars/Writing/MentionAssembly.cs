using static ConsultBot.Core.Calendars.Writing.CalendarWord;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>Puts what a text says in several places together: the first days, the first hours, the zone.</summary>
internal static class MentionAssembly
{
    public static WrittenWhen Assemble(LexemeRun run, List<Mention> mentions)
    {
        var days = mentions.FirstOrDefault(mention => mention.IsOfDays);
        var hours = mentions.FirstOrDefault(mention => mention.IsOfHours);
        var zone = mentions.FirstOrDefault(mention => mention.Zone is not null);
        var period = mentions.FirstOrDefault(mention => mention.Period is not null);
        var endDays = Closing(run, mentions, days, mention => mention.Days is not null);
        var endHours = endDays is null
            ? Closing(run, mentions, hours, mention => mention.Hours is not null)
            : mentions.Find(mention => mention.First > hours?.First && mention.Hours is not null && IsBeside(mention, endDays));
        var used = new[] { days, hours, zone, period is { IsAside: false } ? period : null, endDays, endHours }
            .OfType<Mention>().Distinct().OrderBy(mention => mention.First).Select(mention => run.Range(mention.First, mention.Next));
        return new WrittenWhen(JoinedDays(days, endDays), JoinedHours(hours, endHours), zone?.Zone, period?.Period, [.. Doubts(days, hours)], [.. used])
        {
            MonthAside = period is { IsAside: true } ? run.Quote(period.First, period.Next) : null,
        };
    }

    private static IEnumerable<WhenDoubt> Doubts(params Mention?[] mentions) => mentions.Select(mention => mention?.Doubt).OfType<WhenDoubt>();

    /// <summary>"14 May at 9:00 to 15 May at 17:00": the end stands after a word that says so, with the other kind of mention between.</summary>
    private static Mention? Closing(LexemeRun run, List<Mention> mentions, Mention? first, Func<Mention, bool> isKind) =>
        first is null || !isKind(first) ? null : mentions.Find(mention => mention.First > first.First && isKind(mention) && IsLed(run, mention.First));

    /// <summary>The hour of the last day stands right before or after it.</summary>
    private static bool IsBeside(Mention hours, Mention days) => hours.First - days.Next is >= 0 and <= 1 || days.First - hours.Next is >= 0 and <= 1;

    private static bool IsLed(LexemeRun run, int at) =>
        run[at].Kind is To or ToOrAt or Dash || run[at - 1].Kind is To or Dash or ToOrAt;

    private static DateSpan? JoinedDays(Mention? first, Mention? last) =>
        first?.Days is { IsOneDay: true } days && last?.Days is { } end && end.First > days.First ? new DateSpan(days.First, end.Last) : first?.Days;

    private static ClockSpan? JoinedHours(Mention? first, Mention? last) =>
        first?.Hours is { To: null } hours && last?.Hours is { } end ? hours with { To = end.To ?? end.From } : first?.Hours;
}
