using NodaTime;

namespace ConsultBot.Core.Reminders;

/// <summary>Something to be said to an audience, once to each.</summary>
public sealed record Reminder
{
    /// <summary>Longest text that an organizer adds.</summary>
    public const int TextCharacters = 2_000;

    /// <summary>Partitions of deliveries that a reminder may have.</summary>
    public const int MostShards = 16;

    /// <param name="id">Made by <see cref="ReminderIds"/>.</param>
    /// <param name="workshop">Id of the workshop that it is about.</param>
    /// <param name="occasion">What it is about.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public Reminder(string id, string workshop, ReminderOccasion occasion, Audience audience)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(workshop);
        ArgumentNullException.ThrowIfNull(audience);
        (Id, Workshop, Occasion, Audience) = (id, workshop, occasion, audience);
    }

    public string Id { get; }

    public string Workshop { get; }

    public ReminderOccasion Occasion { get; }

    public Audience Audience { get; init; }

    /// <summary>Of its latest deliveries. Rises when it is planned anew because the workshop moved, and when those are tried again whom it did not reach.</summary>
    public int Revision { get; init; }

    /// <summary>The revision in which everybody gets it. Deliveries of an earlier one that were not sent are not sent any more.</summary>
    public int Base { get; init; }

    /// <summary>All its deliveries are written; one that was cut off before is planned again.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>When it is to be sent, before the readers' hours are looked at.</summary>
    public Instant Wanted { get; init; }

    /// <summary>The latest good moment: a reader whose hours begin later gets it before, in the last sane hour.</summary>
    public Instant Latest { get; init; }

    /// <summary>From this moment on it is of no use and is not sent.</summary>
    public Instant UsefulUntil { get; init; }

    /// <summary>Minutes before the start; 0 where the occasion has none.</summary>
    public int LeadMinutes { get; init; }

    /// <summary>Id of the document that it is about, or null.</summary>
    public string? Document { get; init; }

    /// <summary>What the organizer wrote, or null for the standard text.</summary>
    public string? Text { get; init; }

    /// <summary>Id of who sends it; null for a standing one.</summary>
    public string? By { get; init; }

    /// <summary>Until then it can be undone: nothing is sent before.</summary>
    public Instant UndoUntil { get; init; } = Instant.MinValue;

    public ReminderStatus Status { get; init; } = ReminderStatus.Active;

    /// <summary>Partitions of its deliveries, 1 to 16; stays the same as long as the reminder lives.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>The revision of the workshop that it was made for.</summary>
    public int WorkshopRevision { get; init; }

    /// <summary>Id of the reminder that this one withdraws, or null.</summary>
    public string? Recalls { get; init; }

    /// <summary>Only to these people; null for the audience as it is. For trying again those whom it did not reach.</summary>
    public IReadOnlyList<string>? Only { get; init; }
}
