using System.Globalization;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Reads what was asked back together with its answer.</summary>
internal static class DraftAnswer
{
    /// <summary>"from 9 to 5" with a word or two around it.</summary>
    private const int MostWords = 6;

    public static WorkshopRequest? Find(WorkshopRequestReader reader, string text, WorkshopScene scene, WorkshopDraft draft) => draft switch
    {
        { Ask: WorkshopAsk.Hours } when BareHours(text) is { } hours => new WorkshopRequest(WorkshopAct.Correct, NoWhen with { Hours = hours }) { Candidates = [draft.Workshop] },
        { Pending: null } => null,
        { Ask: WorkshopAsk.SessionDay } when Numbered(reader, text, scene, draft) is { } numbered => numbered,
        { Ask: WorkshopAsk.When or WorkshopAsk.SessionDay or WorkshopAsk.Deadline } => Dated(reader, text, scene, draft),
        { Ask: WorkshopAsk.SessionTitle or WorkshopAsk.DocumentTitle or WorkshopAsk.Number or WorkshopAsk.Languages or WorkshopAsk.Text or WorkshopAsk.Delegations or WorkshopAsk.Headings }
            when !text.Contains('?', StringComparison.Ordinal) && !reader.MayConcern(text) => reader.Read($"{draft.Pending} {text}", scene) is { } completed ? completed with { IsAnswer = true } : null,
        _ => null,
    };

    private static WrittenWhen NoWhen { get; } = new(null, null, null, null, [], []);

    /// <summary>"9 to 5", where hours were asked for: an end before the beginning is in the afternoon.</summary>
    private static ClockSpan? BareHours(string text)
    {
        var words = Tokenizer.Words(text);
        if (words.Where(word => char.IsAsciiDigit(word[0])).ToList() is not [{ Length: <= 2 } first, { Length: <= 2 } last] || words.Length > MostWords || text.Contains(':', StringComparison.Ordinal)
            || !int.TryParse(first, CultureInfo.InvariantCulture, out var from) || !int.TryParse(last, CultureInfo.InvariantCulture, out var to) || from > 23 || to > 23 || from == to)
        {
            return null;
        }

        var closes = to > from ? to : to + 12;
        return closes > from && closes < 24 ? new ClockSpan(new LocalTime(from, 0), new LocalTime(closes, 0)) : null;
    }

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
