namespace ConsultBot.Core.Workshops;

/// <summary>A workshop with somebody to be told.</summary>
/// <param name="Workshop">Its id.</param>
/// <param name="Mark">Changes when another place is given.</param>
/// <param name="IsAgain">It was claimed before: a place that was being given at that time has been given by now.</param>
public sealed record SeatNoticesOf(string Workshop, string Mark, bool IsAgain);
