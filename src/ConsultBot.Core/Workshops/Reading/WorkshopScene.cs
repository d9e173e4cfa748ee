using ConsultBot.Core.Workshops.Hosts;
using NodaTime;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>What a sentence about workshops is read against.</summary>
/// <param name="Today">In the writer's zone.</param>
/// <param name="Workshops">Those that the writer may see, by day; a draft that is being planned stands first under its id.</param>
/// <param name="Focus">Id of the workshop that was spoken of, or null.</param>
/// <param name="IsFresh">It was spoken of in the last exchange: "it" and "the agenda" mean it.</param>
/// <param name="HasDraft">Something is being planned and shown.</param>
public sealed record WorkshopScene(LocalDate Today, IReadOnlyList<Workshop> Workshops, string? Focus, bool IsFresh, bool HasDraft)
{
    /// <summary>Gives a city its names in every language: "the Geneva workshop" names a workshop too.</summary>
    public HostBook Hosts { get; init; } = HostBook.Empty;

    public Workshop? Focused => Workshops.FirstOrDefault(workshop => workshop.Id == Focus);

    /// <summary>The first that is not over, cancelled or held.</summary>
    public Workshop? Upcoming => Ahead.FirstOrDefault();

    /// <summary>Those that are not over, cancelled or held, by day.</summary>
    public IEnumerable<Workshop> Ahead => Workshops.Where(workshop =>
        workshop.Status is not (WorkshopStatus.Cancelled or WorkshopStatus.Held) && (workshop.Time is not { } time || time.Days.Last >= Today));
}
