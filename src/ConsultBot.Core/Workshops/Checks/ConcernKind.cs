namespace ConsultBot.Core.Workshops.Checks;

/// <summary>What speaks against saving a workshop as it is, or should be known before.</summary>
public enum ConcernKind
{
    /// <summary>A session is on none of the workshop's days. Blocks.</summary>
    SessionOutsideDays,

    /// <summary>Two sessions overlap that don't run in parallel. Blocks.</summary>
    SessionsOverlap,

    /// <summary>The first or last hour is one that the clocks skip. Blocks.</summary>
    HourSkipped,

    /// <summary>The first or last hour is one that the clocks show twice. Blocks.</summary>
    HourRepeated,

    /// <summary>Fewer seats than people who have one. Blocks: nobody loses a seat without being asked.</summary>
    BelowRegistered,

    /// <summary>Registration closes before it opens. Blocks.</summary>
    ClosesBeforeItOpens,

    /// <summary>The workshop begins in the past.</summary>
    InThePast,

    /// <summary>Another workshop on one of the days.</summary>
    SameDays,

    /// <summary>A public holiday of the host state.</summary>
    PublicHoliday,

    /// <summary>A day that the United Nations observe.</summary>
    Observance,

    /// <summary>It begins before 07:00 or ends after 22:00 where some delegations are.</summary>
    OddHours,
}
