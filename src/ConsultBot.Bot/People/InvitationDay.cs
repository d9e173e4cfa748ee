using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Bot.People;

/// <summary>The day on which an invitation ends, as people are told it: in UTC.</summary>
internal static class InvitationDay
{
    public static PartialDate Of(Instant instant)
    {
        var day = instant.InUtc().Date;
        return new PartialDate(day.Year, day.Month, day.Day);
    }
}
