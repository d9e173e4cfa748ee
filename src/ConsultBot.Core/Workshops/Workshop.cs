using NodaTime;

namespace ConsultBot.Core.Workshops;

/// <summary>An intersessional workshop, as it stands at one revision.</summary>
public sealed record Workshop
{
    public const int TitleCharacters = 300;

    /// <param name="id">Random, never reused: the stem of its calendar UID.</param>
    /// <param name="title">At most 300 characters.</param>
    /// <exception cref="ArgumentException">The title is empty or too long.</exception>
    public Workshop(string id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (title.Length > TitleCharacters)
        {
            throw new ArgumentException($"A title has at most {TitleCharacters} characters.", nameof(title));
        }

        (Id, Title) = (id, title);
    }

    public string Id { get; }

    public string Title { get; init; }

    /// <summary>Rises with every change that matters to attendance; the calendar SEQUENCE (RFC 5545, 3.8.7.4).</summary>
    public int Revision { get; init; }

    public WorkshopStatus Status { get; init; } = WorkshopStatus.Draft;

    /// <summary>Null in a draft that has no dates yet.</summary>
    public WorkshopTime? Time { get; init; }

    public WorkshopPlace Place { get; init; } = WorkshopPlace.Unknown;

    /// <summary>Numbers of IAMM effective-practice headings, 1 to 20.</summary>
    public IReadOnlyList<int> Headings { get; init; } = [];

    /// <summary>Names as they are to be read.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>BCP 47 codes of the languages of work.</summary>
    public IReadOnlyList<string> WorkingLanguages { get; init; } = [];

    /// <summary>BCP 47 codes of the languages interpreted into.</summary>
    public IReadOnlyList<string> Interpretation { get; init; } = [];

    /// <summary>By day and hour.</summary>
    public IReadOnlyList<WorkshopSession> Sessions { get; init; } = [];

    public IReadOnlyList<WorkshopDocument> Documents { get; init; } = [];

    /// <summary>Seats in all; null for no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Seats for each delegation; null for no limit.</summary>
    public int? SeatsPerDelegation { get; init; }

    /// <summary>Null: registration is open once the workshop is announced.</summary>
    public Instant? RegistrationOpens { get; init; }

    /// <summary>Null: registration closes when the workshop begins.</summary>
    public Instant? RegistrationCloses { get; init; }

    public WorkshopVisibility Visibility { get; init; }

    public ListVisibility ListVisibility { get; init; } = ListVisibility.Delegations;

    /// <summary>Keys of delegations that are invited (<see cref="People.Delegation.Key"/>).</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>What was decided, as it is to be read; entered after the workshop.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Whom to ask, as it is to be read; null for nobody.</summary>
    public string? Contact { get; init; }
}
