using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Workshops.Checks;

/// <summary>Something that speaks against saving a workshop, or should be known before.</summary>
/// <param name="Kind">What.</param>
public sealed record Concern(ConcernKind Kind)
{
    /// <summary>Title of the session or of the other workshop that it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The second session of an overlap.</summary>
    public string? Other { get; init; }

    /// <summary>The day that it is about.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The holiday.</summary>
    public LocalText? Name { get; init; }

    /// <summary>People with a seat, or delegations outside their day.</summary>
    public int Count { get; init; }

    /// <summary>Delegations in all.</summary>
    public int Of { get; init; }

    /// <summary>It can't be saved so.</summary>
    public bool IsBlocking => Kind < ConcernKind.InThePast;
}
