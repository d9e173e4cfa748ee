using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using NodaTime.Text;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>Says what changed, from what to what.</summary>
/// <param name="delegations">Names of delegations.</param>
/// <param name="workshops">Names of places.</param>
public sealed class ChangeTelling(DelegationWording delegations, WorkshopTelling workshops)
{
    public IEnumerable<NoticeLine> Of(IEnumerable<WorkshopChange> changes) => changes.Select(Of);

    private NoticeLine Of(WorkshopChange change)
    {
        var field = new Argument.Inner(Phrase.Of("Workshop.Field." + change.Field));
        var subject = new Argument.Verbatim(change.Subject ?? string.Empty);
        return change switch
        {
            { Field: WorkshopField.Created } => NoticeLine.Item("Workshop.Change.Created", ("field", field)),
            { Field: WorkshopField.SessionChair, To: not null } => NoticeLine.Item("Workshop.Change.Chair", ("subject", subject), ("to", Value(change.Field, change.To))),
            { Field: WorkshopField.SessionChair or WorkshopField.SessionSpeakers or WorkshopField.SessionDetails or WorkshopField.DocumentDetails } or { Subject: not null, From: null, To: null } => NoticeLine.Item("Workshop.Change.Subject", ("field", field), ("subject", subject)),
            { Subject: not null, From: null } => NoticeLine.Item("Workshop.Change.SubjectTo", ("field", field), ("subject", subject), ("to", Value(change.Field, change.To))),
            { Subject: not null, To: null } => NoticeLine.Item("Workshop.Change.Subject", ("field", field), ("subject", subject)),
            { Subject: not null } => NoticeLine.Item("Workshop.Change.SubjectFromTo", ("field", field), ("subject", subject), ("from", Value(change.Field, change.From)), ("to", Value(change.Field, change.To))),
            { From: null } => NoticeLine.Item("Workshop.Change.To", ("field", field), ("to", Value(change.Field, change.To))),
            { To: null } => NoticeLine.Item("Workshop.Change.Removed", ("field", field), ("from", Value(change.Field, change.From))),
            _ => NoticeLine.Item("Workshop.Change.FromTo", ("field", field), ("from", Value(change.Field, change.From)), ("to", Value(change.Field, change.To))),
        };
    }

    /// <summary>The data of a change (<see cref="WorkshopChange.From"/>) in the reader's language.</summary>
    private Argument Value(WorkshopField field, string? value) => (field, value) switch
    {
        (_, null) => new Argument.Inner(Phrase.Of("Workshop.Change.Nothing")),
        (WorkshopField.Days, { } days) => Days(days),
        (WorkshopField.Hours, { } hours) => Hours(hours),
        (WorkshopField.SessionTime or WorkshopField.SessionAdded, { } when) => SessionTime(when),
        (WorkshopField.Status, { } status) when Enum.TryParse<WorkshopStatus>(status, out var parsed) => WorkshopTelling.Status(parsed),
        (WorkshopField.Interpretation or WorkshopField.WorkingLanguages, { } codes) => WorkshopTelling.Languages(codes.Split("; ")),
        (WorkshopField.Invited, { } keys) => new Argument.Series([.. keys.Split("; ").Select(delegations.OfKey)], Sorted: true),
        (WorkshopField.City, { } city) => workshops.City(city),
        (WorkshopField.HostState, { } state) => delegations.OfKey($"State:{state}"),
        (WorkshopField.RegistrationOpens or WorkshopField.RegistrationCloses, { } moment) => Moment(moment),
        (WorkshopField.Visibility, { } visibility) => new Argument.Inner(Phrase.Of("Workshop.Visibility." + visibility)),
        (WorkshopField.ListVisibility, { } list) => new Argument.Inner(Phrase.Of("Workshop.ListVisibility." + list)),
        (WorkshopField.FollowUpAdded, { } due) => Days(due),
        (WorkshopField.DocumentAdded, { } document) => Document(document.Split("; ")),
        _ => new Argument.Verbatim(value!),
    };

    /// <summary>Language and due day, of the five parts that a document's change has, counted from the end: a title may have semicolons.</summary>
    private static Argument Document(string[] parts)
    {
        var language = WorkshopTelling.Language(parts.Length >= 5 ? parts[^4] : string.Empty);
        return parts.Length >= 5 && parts[^3].Length > 0 ? new Argument.Run([language, new Argument.Verbatim(", "), Days(parts[^3])]) : language;
    }

    /// <summary>A history is for readers of any zone.</summary>
    private static Argument Moment(string written) => InstantPattern.General.Parse(written) is { Success: true } moment && moment.Value.InUtc() is var utc
        ? new Argument.Inner(Phrase.Of("Workshop.Moment", ("days", new Argument.Days(DateSpan.Of(utc.Date))), ("time", new Argument.Clock(utc.TimeOfDay)), ("zone", new Argument.Verbatim("UTC"))))
        : new Argument.Verbatim(written);

    private static Argument Days(string written)
    {
        var days = written.Split('/').Select(day => LocalDatePattern.Iso.Parse(day)).ToList();
        return days.TrueForAll(day => day.Success) ? new Argument.Days(new DateSpan(days[0].Value, days[^1].Value)) : new Argument.Verbatim(written);
    }

    private static Argument Hours(string written)
    {
        var hours = written.Split('/').Select(hour => LocalTimePattern.GeneralIso.Parse(hour + ":00")).ToList();
        return hours.Count == 2 && hours.TrueForAll(hour => hour.Success)
            ? new Argument.Inner(Phrase.Of("Workshop.Hours", ("from", new Argument.Clock(hours[0].Value)), ("to", new Argument.Clock(hours[1].Value))))
            : new Argument.Verbatim(written);
    }

    private static Argument SessionTime(string written) => written.Split(' ') is [var day, var hours]
        ? new Argument.Inner(Phrase.Of("Workshop.DayAndHours", ("days", Days(day)), ("hours", Hours(hours))))
        : new Argument.Verbatim(written);
}
