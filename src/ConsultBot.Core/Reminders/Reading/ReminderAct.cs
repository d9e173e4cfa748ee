namespace ConsultBot.Core.Reminders.Reading;

/// <summary>What somebody wants of reminders.</summary>
public enum ReminderAct
{
    /// <summary>Send one, as an organizer.</summary>
    Remind,

    /// <summary>What became of them.</summary>
    Report,

    /// <summary>Take back within the minute.</summary>
    Undo,

    /// <summary>Take back what arrived.</summary>
    Recall,

    /// <summary>Try those again whom it did not reach.</summary>
    Resend,

    /// <summary>I have read it.</summary>
    Acknowledge,

    /// <summary>No more about a workshop.</summary>
    Mute,

    /// <summary>No more at all.</summary>
    MuteAll,

    /// <summary>Again about everything.</summary>
    Unmute,

    /// <summary>By e-mail, to an address.</summary>
    ByMail,

    /// <summary>In Teams.</summary>
    ByTeams,

    /// <summary>In the web chat.</summary>
    ByWebChat,

    /// <summary>The reminders of a day in one message.</summary>
    Digest,

    /// <summary>Each reminder by itself.</summary>
    OneByOne,

    /// <summary>Send what is shown.</summary>
    Yes,

    /// <summary>Throw away what is shown.</summary>
    Drop,
}
