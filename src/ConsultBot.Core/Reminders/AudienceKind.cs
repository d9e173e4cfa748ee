namespace ConsultBot.Core.Reminders;

/// <summary>Whom a reminder is for, before it is narrowed.</summary>
public enum AudienceKind
{
    /// <summary>Everybody who is invited or has a place.</summary>
    Invited,

    /// <summary>Who has a seat.</summary>
    Registered,

    /// <summary>Who waits for a seat.</summary>
    Waiting,

    /// <summary>Who is invited and neither registered nor declined.</summary>
    NotReplied,

    /// <summary>Who has a seat or waits for one.</summary>
    Coming,
}
