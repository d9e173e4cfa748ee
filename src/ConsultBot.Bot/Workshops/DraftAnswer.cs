using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Reading;

namespace ConsultBot.Bot.Workshops;

/// <summary>Reads what was asked back together with its answer.</summary>
internal static class DraftAnswer
{
    public static WorkshopRequest? Find(WorkshopRequestReader reader, string text, WorkshopScene scene, WorkshopDraft draft) => draft switch
    {
        { Pending: null } => null,
        { Ask: WorkshopAsk.SessionDay } when Numbered(reader, text, scene, draft) is { } numbered => numbered,
        { Ask: WorkshopAsk.When or WorkshopAsk.SessionDay or WorkshopAsk.Deadline } => Dated(reader, text, scene, draft),
        { Ask: WorkshopAsk.SessionTitle or WorkshopAsk.DocumentTitle or WorkshopAsk.Number or WorkshopAsk.Languages or WorkshopAsk.Text or WorkshopAsk.Delegations or WorkshopAsk.Headings }
            when !text.Contains('?', StringComparison.Ordinal) && !reader.MayConcern(text) => reader.Read($"{draft.Pending} {text}", scene) is { } completed ? completed with { IsAnswer = true } : null,
        _ => null,
    };

    /// <summary>"the second day".</summary>
    private static WorkshopRequest? Numbered(WorkshopRequestReader reader, string text, WorkshopScene scene, WorkshopDraft draft) =>
        !reader.MayConcern(text) && reader.Read($"{draft.Pending}, {text}", scene) is { } request
        && Array.Exists([WorkshopMark.FirstDay, WorkshopMark.SecondDay, WorkshopMark.ThirdDay, WorkshopMark.LastDay], request.Has)
            ? request with { IsAnswer = true }
            : null;

    private static WorkshopRequest? Dated(WorkshopRequestReader reader, string text, WorkshopScene scene, WorkshopDraft draft)
    {
        var answer = reader.ReadWhen(text, scene.Today, draft.Workshop.Time?.Days);
        if (answer is { Days: null, Hours: null } || answer.Doubts.Count > 0 || reader.MayConcern(text) || reader.Read(draft.Pending!, scene) is not { } request)
        {
            return null;
        }

        var days = answer.Days ?? request.When.Days ?? draft.Days;
        var hours = answer.Hours ?? request.When.Hours ?? draft.Hours;
        var open = request.When.Doubts.Where(doubt => IsOfHours(doubt) ? hours is null : days is null).ToList();
        return request with { IsAnswer = true, When = request.When with { Days = days, Hours = hours, Doubts = open } };
    }

    private static bool IsOfHours(WhenDoubt doubt) => doubt.Kind is WhenDoubtKind.MorningOrAfternoon or WhenDoubtKind.NoSuchTime;
}
