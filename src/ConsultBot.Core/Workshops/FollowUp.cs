using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>Something to be done after a workshop.</summary>
/// <param name="Text">What and by whom, as it is to be read; at most 300 characters.</param>
/// <param name="Due">Until when, or null.</param>
/// <param name="IsDone">It was done.</param>
public sealed record FollowUp(string Text, LocalDate? Due, bool IsDone);
