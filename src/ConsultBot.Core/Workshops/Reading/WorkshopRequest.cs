using ConsultBot.Core.Calendars;
using ConsultBot.Core.People;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>What a sentence asks of workshops.</summary>
/// <param name="Act">What.</param>
/// <param name="When">What it says of days and hours.</param>
public sealed record WorkshopRequest(WorkshopAct Act, WrittenWhen When)
{
    /// <summary>The workshops that it can mean; empty where there is none, several where it has to be asked.</summary>
    public IReadOnlyList<Workshop> Candidates { get; init; } = [];

    /// <summary>The one that it means, or null.</summary>
    public Workshop? Workshop => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>A title, name or list of names as written; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>A place as written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Who chairs, as written, or null.</summary>
    public string? Chair { get; init; }

    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Names of people, as written.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>An https address, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>Every number named.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Number of a session or of seats; null for none.</summary>
    public int? Number { get; init; }

    /// <summary>BCP 47 codes of languages named.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How far something is moved from where it stands, or null.</summary>
    public WorkshopShift? Shift { get; init; }

    public DelegationFunction? Function { get; init; }

    /// <summary>Marks found, for what has no field of its own.</summary>
    public IReadOnlyList<WorkshopMark> Marks { get; init; } = [];

    /// <summary>It was read from an earlier message together with the answer to what was asked back.</summary>
    public bool IsAnswer { get; init; }

    public bool Has(WorkshopMark mark) => Marks.Contains(mark);
}
