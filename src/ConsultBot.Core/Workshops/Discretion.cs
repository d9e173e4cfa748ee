namespace ConsultBot.Core.Workshops;

/// <summary>What was said in confidence: after a session under the Chatham House Rule nothing tells who spoke or presided.</summary>
public static class Discretion
{
    /// <summary>A workshop that was held, without the names of its confidential sessions; any other as it is.</summary>
    public static Workshop Of(Workshop workshop)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        return workshop.Status == WorkshopStatus.Held && workshop.Sessions.Any(session => session.IsConfidential && (session.Chair is not null || session.Speakers.Count > 0))
            ? workshop with { Sessions = [.. workshop.Sessions.Select(session => session.IsConfidential ? session with { Chair = null, Speakers = [] } : session)] }
            : workshop;
    }

    /// <summary>Changes without those that name who presides over a session that is confidential by now.</summary>
    public static IReadOnlyList<WorkshopChange> Of(IEnumerable<WorkshopChange> changes, Workshop workshop)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        var confidential = workshop.Sessions.Where(session => session.IsConfidential).Select(session => session.Title).ToHashSet(StringComparer.Ordinal);
        return [.. changes.Select(change => change.Field == WorkshopField.SessionChair && confidential.Contains(change.Subject ?? string.Empty) ? change with { From = null, To = null } : change)];
    }
}
