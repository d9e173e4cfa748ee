using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;
using NodaTime;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Reads sentences about workshops in one language. Safe for any number of readers.</summary>
public sealed class WorkshopRequestReader
{
    /// <summary>Longer messages are questions or texts, not commands.</summary>
    private const int LongestText = 1_200;

    private const int MostDays = 31;

    private readonly WorkshopPhraseBook _book;
    private readonly WrittenWhenReader _when;

    public WorkshopRequestReader(WorkshopPhraseBook book, IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(book);
        (_book, _when) = (book, new WrittenWhenReader(book.Language, zones));
    }

    public Knowledge.Language Language => _book.Language;

    /// <returns>Null where the text is about something else.</returns>
    public WorkshopRequest? Read(string text, WorkshopScene scene)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scene);
        if (text.Length > LongestText || ReadAbout(text, scene, scene.Focused ?? scene.Upcoming) is not { } request)
        {
            return null;
        }

        // "on Tuesday" is a day of the workshop that is meant.
        return request.Workshop is { } meant && meant.Id != (scene.Focused ?? scene.Upcoming)?.Id ? ReadAbout(text, scene, meant) : request;
    }

    /// <summary>Whether a text begins like one about workshops: quick, and wrong sometimes; <see cref="Read"/> decides.</summary>
    public bool MayConcern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return false;
        }

        var words = Tokenizer.Words(text);
        var first = AfterCourtesy(words);
        return _book.ActsAt(words, first).Count > 0 || IsSeats(words, first) || HasMark(words, WorkshopMark.ToCalendar);
    }

    /// <summary>Days and hours alone, such as the answer to a question back.</summary>
    public WrittenWhen ReadWhen(string text, LocalDate today, DateSpan? around) => _when.Read(text, today, around);

    private WorkshopRequest? ReadAbout(string text, WorkshopScene scene, Workshop? about)
    {
        text = WithoutTrailing(text);
        var words = Tokenizer.Words(text);
        var first = AfterCourtesy(words);
        var acts = HasMark(words, WorkshopMark.ToCalendar) ? Calendar(words, first) : _book.ActsAt(words, first);
        if (acts.Count == 0 && (scene.IsFresh || scene.HasDraft) && IsSeats(words, first))
        {
            acts = [(WorkshopAct.SetCapacity, 0)];
        }

        if (acts.Count == 0)
        {
            return scene is { HasDraft: true, IsFresh: true } ? Correction(text, scene, about) : null;
        }

        var (act, count) = Choose(acts, words.Length - first, scene);

        // Before anything is blanked: a length may stand inside the command ("a two-day workshop").
        var start = StartOfRest(text, first + count);
        var shift = act is WorkshopAct.Move or WorkshopAct.MoveSession or WorkshopAct.SetDeadline or WorkshopAct.SetOpening ? ShiftReading.Find(text, _book) : null;
        text = shift is { } shifted ? Blanked(text, shifted.Range) : text;
        var when = _when.Read(WithoutSessionNumber(text), scene.Today, about?.Time?.Days, backwards: act == WorkshopAct.Changed);
        (text, when) = act == WorkshopAct.Schedule ? Lengthened(text, when) : (text, when);
        var rest = RestOf(text, start, when);
        return act switch
        {
            // After another question "yes" answers that one: the plan is taken up again by its own words.
            >= WorkshopAct.Yes => words.Length <= first + count && scene.HasDraft && (scene.IsFresh || act is WorkshopAct.ShowDraft or WorkshopAct.ShowForm) ? new WorkshopRequest(act, when) : null,
            >= WorkshopAct.Next => Closed(act, rest, words, when, scene),
            _ => Open(act, count, rest, text[start..], words, when, shift?.Shift, scene),
        };
    }

    /// <summary>"put session 2 in my calendar": where an entry goes says what is wanted, whatever the verb.</summary>
    private List<(WorkshopAct Act, int Count)> Calendar(string[] words, int first) =>
        _book.ActsAt(words, first).Where(found => found.Act == WorkshopAct.Calendar).ToList() is { Count: > 0 } known ? known : [(WorkshopAct.Calendar, Math.Min(1, words.Length - first))];

    private bool HasMark(string[] words, WorkshopMark mark) => Enumerable.Range(0, words.Length).Any(at => _book.MarksAt(words, at).Any(found => found.Mark == mark));

    /// <summary>"25 seats".</summary>
    private bool IsSeats(string[] words, int first) =>
        first + 1 < words.Length && words[first] is [>= '0' and <= '9', ..] && _book.MarksAt(words, first + 1).Any(found => found.Mark == WorkshopMark.Seats);

    /// <summary>"a three-day workshop from 7 June": a first day and a length are days too.</summary>
    private (string Text, WrittenWhen When) Lengthened(string text, WrittenWhen when) =>
        when.Days is { IsOneDay: true } day && ShiftReading.FindLength(text, _book) is { Days: <= MostDays } length && !when.Used.Any(used => used.Start < length.Range.End && length.Range.Start < used.End)
            ? (Blanked(text, length.Range), when with { Days = new DateSpan(day.First, day.First.PlusDays(length.Days - 1)) })
            : (text, when);

    private string WithoutTrailing(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var count = _book.TrailingIn([.. tokens.Select(token => token.Text)]);
        return count == 0 ? text : text[..tokens[^count].Start].TrimEnd(' ', ',');
    }

    /// <summary>"la séance 2 à 15h" names a session and an hour, not the hours from 2 to 15.</summary>
    private string WithoutSessionNumber(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var words = tokens.Select(token => token.Text).ToArray();
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (char.IsAsciiDigit(words[at + 1][0]) && _book.MarksAt(words[..(at + 1)], at).Any(found => found.Mark == WorkshopMark.Session))
            {
                text = Blanked(text, new TextRange(tokens[at + 1].Start, tokens[at + 1].Length));
            }
        }

        return text;
    }

    /// <summary>What was read already, as a gap that no date is read from.</summary>
    private static string Blanked(string text, TextRange range) => string.Concat(text.AsSpan(0, range.Start), new string(Payload.Gap, range.Length), text.AsSpan(range.End));

    private int AfterCourtesy(string[] words)
    {
        var first = 0;
        while (first < words.Length && _book.PoliteAt(words, first) is > 0 and var polite && first + polite < words.Length)
        {
            // A command may begin with the same word ("no", "and"): the longer phrase wins.
            if (_book.ActsAt(words, first) is [var act, ..] && act.Count >= polite && (act.Count > polite || words.Length == first + polite))
            {
                break;
            }

            first += polite;
        }

        return first;
    }

    /// <summary>"cancel" alone drops the draft; with more words it cancels a workshop.</summary>
    private static (WorkshopAct Act, int Count) Choose(IReadOnlyList<(WorkshopAct Act, int Count)> acts, int words, WorkshopScene scene) =>
        acts.Where(found => (found.Act >= WorkshopAct.Yes) == (scene.HasDraft && found.Count == words)).Concat(acts).First();

    /// <summary>What follows the command, with gaps where it speaks of when.</summary>
    private static string RestOf(string text, int start, WrittenWhen when)
    {
        var blanked = text.ToCharArray();
        foreach (var range in when.Used.Where(range => range.End > start))
        {
            // A date may begin inside the command: "orden del día del martes".
            var from = Math.Max(range.Start, start);
            Array.Fill(blanked, Payload.Gap, from, range.End - from);
        }

        return new string(blanked, start, blanked.Length - start);
    }

    private static int StartOfRest(string text, int skipped)
    {
        var tokens = Tokenizer.Cut(text);
        return skipped > 0 ? tokens[skipped - 1].End : 0;
    }

    /// <summary>A question or a request that leaves no word unexplained.</summary>
    private WorkshopRequest? Closed(WorkshopAct act, string rest, string[] words, WrittenWhen when, WorkshopScene scene)
    {
        var left = Tokenizer.Words(rest);
        var isExplicit = act is WorkshopAct.Next or WorkshopAct.Registered or WorkshopAct.Missing or WorkshopAct.SeatsLeft or WorkshopAct.Contact or WorkshopAct.Calendar or WorkshopAct.Export or WorkshopAct.Feed or WorkshopAct.FeedRenew or WorkshopAct.FeedRevoke || words.Any(_book.IsNoun) || scene.IsFresh || scene.HasDraft;
        isExplicit |= scene.Focused is not null && words.Length - left.Length > 2 && (act is WorkshopAct.Languages or WorkshopAct.Participants or WorkshopAct.Summary);
        var languages = _book.LanguagesIn(left).ToList();
        var naming = _book.Unmarked([.. left.Where(word => !_book.LanguagesIn([word]).Any())]).ToList();
        var candidates = WorkshopReference.Find(naming, when, _book, scene);
        var named = candidates is not null && naming.Any(word => !_book.IsFiller(word) && !char.IsAsciiDigit(word[0]));
        return candidates is null || (!isExplicit && !named) ? null : new WorkshopRequest(act, when)
        {
            Candidates = candidates,
            Number = left.Where(word => word.All(char.IsAsciiDigit)).Select(word => int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (int?)number : null).FirstOrDefault(number => number is not null),
            Languages = languages,
            Marks = [.. MarksIn(words)],
        };
    }

    private WorkshopRequest? Open(WorkshopAct act, int count, string rest, string raw, string[] words, WrittenWhen when, WorkshopShift? shift, WorkshopScene scene)
    {
        // After an answer on something else a command of several words is still about the workshop that was spoken of; one word alone may begin a question.
        var isOfFocus = scene.Focused is not null && (count > 1 || act == WorkshopAct.Invite || shift is not null || (act == WorkshopAct.Announce && rest.Length == 0));
        var isSure = act is WorkshopAct.Schedule or WorkshopAct.FindTime or >= WorkshopAct.Register || scene.IsFresh || scene.HasDraft || isOfFocus || words.Any(_book.IsNoun);
        var read = isSure ? new PayloadReading(_book, scene).Read(act, rest, raw, when, shift, [.. MarksIn(words)]) : null;

        // A workshop that isn't there, or that the writer may not see: both are told alike.
        return read ?? (isSure && words.Any(_book.IsNoun) ? new WorkshopRequest(act, when) : null);
    }

    /// <summary>While something is shown to be confirmed, a date or an hour alone puts it right.</summary>
    private WorkshopRequest? Correction(string text, WorkshopScene scene, Workshop? about)
    {
        var when = _when.Read(text, scene.Today, about?.Time?.Days);
        var left = Tokenizer.Words(when.Rest(text)).Where(word => !_book.IsFiller(word) && _book.PoliteAt([word], 0) == 0).ToList();
        return !when.IsNothing && left.Count == 0 ? new WorkshopRequest(WorkshopAct.Correct, when) { Candidates = about is null ? [] : [about] } : null;
    }

    private IEnumerable<WorkshopMark> MarksIn(string[] words) => Enumerable.Range(0, words.Length).SelectMany(at => _book.MarksAt(words, at)).Select(found => found.Mark).Distinct();
}
