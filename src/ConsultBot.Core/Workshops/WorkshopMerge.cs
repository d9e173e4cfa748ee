namespace ConsultBot.Core.Workshops;

/// <summary>Puts an edit on top of what somebody else saved in between, so that neither is lost.</summary>
public static class WorkshopMerge
{
    /// <param name="seen">The state that the edit began with.</param>
    /// <param name="mine">The edit.</param>
    /// <param name="theirs">The state that was saved meanwhile.</param>
    /// <returns>Theirs, with everything that the edit changed as the edit has it.</returns>
    public static Workshop Onto(Workshop seen, Workshop mine, Workshop theirs)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        return theirs with
        {
            Title = Pick(seen.Title, mine.Title, theirs.Title),
            Status = Pick(seen.Status, mine.Status, theirs.Status),
            Time = Pick(seen.Time, mine.Time, theirs.Time),
            Place = Pick(seen.Place, mine.Place, theirs.Place),
            Headings = PickList(seen.Headings, mine.Headings, theirs.Headings),
            Partners = PickList(seen.Partners, mine.Partners, theirs.Partners),
            WorkingLanguages = PickList(seen.WorkingLanguages, mine.WorkingLanguages, theirs.WorkingLanguages),
            Interpretation = PickList(seen.Interpretation, mine.Interpretation, theirs.Interpretation),
            Sessions = [.. Items(seen.Sessions, mine.Sessions, theirs.Sessions, session => session.Id, Same).OrderBy(session => session.Day).ThenBy(session => session.From)],
            Documents = Items(seen.Documents, mine.Documents, theirs.Documents, document => document.Id, (one, other) => one == other),
            Capacity = Pick(seen.Capacity, mine.Capacity, theirs.Capacity),
            SeatsPerDelegation = Pick(seen.SeatsPerDelegation, mine.SeatsPerDelegation, theirs.SeatsPerDelegation),
            RegistrationOpens = Pick(seen.RegistrationOpens, mine.RegistrationOpens, theirs.RegistrationOpens),
            RegistrationCloses = Pick(seen.RegistrationCloses, mine.RegistrationCloses, theirs.RegistrationCloses),
            Visibility = Pick(seen.Visibility, mine.Visibility, theirs.Visibility),
            ListVisibility = Pick(seen.ListVisibility, mine.ListVisibility, theirs.ListVisibility),
            Invited = PickList(seen.Invited, mine.Invited, theirs.Invited),
            Decisions = PickList(seen.Decisions, mine.Decisions, theirs.Decisions),
            FollowUps = PickList(seen.FollowUps, mine.FollowUps, theirs.FollowUps),
            Contact = Pick(seen.Contact, mine.Contact, theirs.Contact),
        };
    }

    private static T Pick<T>(T seen, T mine, T theirs) => EqualityComparer<T>.Default.Equals(seen, mine) ? theirs : mine;

    /// <summary>What the edit added or removed is added to or removed from theirs.</summary>
    private static IReadOnlyList<T> PickList<T>(IReadOnlyList<T> seen, IReadOnlyList<T> mine, IReadOnlyList<T> theirs) =>
        seen.SequenceEqual(mine) ? theirs : [.. theirs.Where(item => !seen.Contains(item) || mine.Contains(item)), .. mine.Where(item => !seen.Contains(item) && !theirs.Contains(item))];

    private static List<T> Items<T>(IReadOnlyList<T> seen, IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, string> id, Func<T, T, bool> same)
        where T : class
    {
        var merged = new List<T>();
        foreach (var item in theirs)
        {
            var was = seen.FirstOrDefault(other => id(other) == id(item));
            var own = mine.FirstOrDefault(other => id(other) == id(item));
            var isRemoved = was is not null && own is null;
            if (!isRemoved)
            {
                merged.Add(own is null || (was is not null && same(was, own)) ? item : own);
            }
        }

        // New ones, and those that the edit changed while somebody else removed them: what was typed is kept.
        merged.AddRange(mine.Where(item => theirs.All(other => id(other) != id(item)) && seen.FirstOrDefault(other => id(other) == id(item)) is var was && (was is null || !same(was, item))));
        return merged;
    }

    private static bool Same(WorkshopSession one, WorkshopSession other) =>
        one with { Speakers = other.Speakers, Documents = other.Documents } == other
        && one.Speakers.SequenceEqual(other.Speakers) && one.Documents.SequenceEqual(other.Documents);
}
