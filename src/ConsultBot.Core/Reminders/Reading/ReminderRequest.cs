using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Core.Reminders.Reading;

/// <summary>What a sentence asks of reminders.</summary>
/// <param name="Act">What.</param>
/// <param name="When">What it says of days and hours.</param>
public sealed record ReminderRequest(ReminderAct Act, WrittenWhen When)
{
    /// <summary>The workshops that it can mean.</summary>
    public IReadOnlyList<Workshop> Candidates { get; init; } = [];

    /// <summary>Whom it is for; null where it does not say.</summary>
    public Audience? Audience { get; init; }

    /// <summary>What shall be written, as typed; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Words that explain nothing; null for none.</summary>
    public string? Unexplained { get; init; }

    /// <summary>An e-mail address in it, as typed; null for none.</summary>
    public string? Mail { get; init; }
}
