namespace ConsultBot.Core.Tests.Calendars.Internet;

/// <summary>Skipped where an independent parser is missing, except in continuous integration (CI=true), where that fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ParserFactAttribute : FactAttribute
{
    /// <param name="parser">Its name in <see cref="CalendarParser"/>.</param>
    public ParserFactAttribute(string parser) => Skip = CalendarParser.Get(parser).SkipReason;
}
