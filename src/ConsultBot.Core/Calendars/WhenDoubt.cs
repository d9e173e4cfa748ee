namespace ConsultBot.Core.Calendars;

/// <summary>Something in a written date or time that has to be asked back.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Quoted">The words it is about, as written.</param>
/// <param name="Days">The days that can be meant, in order; empty where the doubt is about hours or nothing fits.</param>
/// <param name="Hours">The hours that can be meant, in order; empty where the doubt is about days or nothing fits.</param>
public sealed record WhenDoubt(WhenDoubtKind Kind, string Quoted, IReadOnlyList<DateSpan> Days, IReadOnlyList<ClockSpan> Hours);
