using ConsultBot.Core.Calendars;

namespace ConsultBot.Core.Workshops.Drafting;

/// <summary>An edit that is shown and not saved yet; it is kept with the conversation and can be taken up again.</summary>
/// <param name="Id">Names the edit: saving it twice changes once.</param>
/// <param name="Workshop">As it shall be.</param>
public sealed record WorkshopDraft(string Id, Workshop Workshop)
{
    /// <summary>Stands for a title that is still to be said.</summary>
    public const string Untitled = "…";

    /// <summary>The state that the edit began with; null for a new workshop.</summary>
    public Workshop? Seen { get; init; }

    /// <summary>Of that state.</summary>
    public string? ETag { get; init; }

    public WorkshopAsk Ask { get; init; }

    public DateSpan? Days { get; init; }

    public ClockSpan? Hours { get; init; }

    public string? Session { get; init; }

    /// <summary>What was written when something had to be asked back, to be read again with the answer.</summary>
    public string? Pending { get; init; }

    /// <summary>Taking over what a plan made; what it leaves open stays as it was.</summary>
    public WorkshopDraft With(WorkshopPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return this with { Workshop = plan.Workshop, Ask = plan.Ask, Days = plan.Days, Hours = plan.Hours, Session = plan.Session ?? Session };
    }
}
