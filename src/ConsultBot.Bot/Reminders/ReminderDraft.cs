using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>A reminder that is shown and waits for a yes.</summary>
/// <param name="Id">Of the reminder that it becomes.</param>
/// <param name="Workshop">Id of the workshop.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Wanted">When it is to be sent.</param>
/// <param name="Text">What the organizer wrote, or null.</param>
public sealed record ReminderDraft(string Id, string Workshop, Audience Audience, Instant Wanted, string? Text)
{
    /// <summary>How many people it was shown for.</summary>
    public int Shown { get; init; }

    /// <summary>Not a new one: <see cref="Id"/> is sent again to those whom it did not reach.</summary>
    public bool IsAgain { get; init; }
}
