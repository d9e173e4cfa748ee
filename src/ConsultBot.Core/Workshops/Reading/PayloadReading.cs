using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Reads what follows a command that takes words of its own: a title, a place, a name.</summary>
internal sealed class PayloadReading(WorkshopPhraseBook book, WorkshopScene scene)
{
    /// <param name="act">What is wanted.</param>
    /// <param name="rest">What follows the command, with gaps where it speaks of when.</param>
    /// <param name="raw">The same without gaps.</param>
    /// <param name="when">What it says of when.</param>
    /// <param name="shift">How far something is moved, or null.</param>
    /// <param name="marks">Of the whole sentence.</param>
    public WorkshopRequest? Read(WorkshopAct act, string rest, string raw, WrittenWhen when, WorkshopShift? shift, IReadOnlyList<WorkshopMark> marks)
    {
        var parts = Payload.Cut(rest, book);
        var request = new WorkshopRequest(act, when)
        {
            Chair = parts.FirstOrDefault(part => part.Mark == WorkshopMark.ChairedBy && part.Text.Length > 0)?.Text,
            Speakers = [.. parts.Where(part => part.Mark == WorkshopMark.Speakers && part.Text.Length > 0).SelectMany(part => WrittenNames.Cut(part.Text))],
            Numbers = [.. Tokenizer.Words(rest).Select(NumberOf).OfType<int>()],
            Shift = shift,
            Link = WrittenNames.FindLink(raw),
            Number = parts.Select(part => part.Number).FirstOrDefault(number => number is not null),
            Languages = [.. book.LanguagesIn(Tokenizer.Words(rest)).Distinct()],
            Function = book.FindFunction(Tokenizer.Words(rest)),
            Marks = [.. marks, .. parts.Select(part => part.Mark).OfType<WorkshopMark>().Except(marks)],
        };
        return act switch
        {
            WorkshopAct.Schedule => Titled(request, rest, parts),
            WorkshopAct.AddSession or WorkshopAct.AddDocument => Of(Titled(request, rest, parts), [], when),
            WorkshopAct.Move => Moved(request, parts, when),
            WorkshopAct.SetChair => Chaired(request, parts, when),
            WorkshopAct.SetVenue or WorkshopAct.Rename or WorkshopAct.SetPartners or WorkshopAct.SetContact or WorkshopAct.ShowList or WorkshopAct.SetCapacity or WorkshopAct.SetSeats
                or WorkshopAct.SetDeadline or WorkshopAct.SetInterpretation or WorkshopAct.SetWorkingLanguages
                or WorkshopAct.DocumentReceived or WorkshopAct.DocumentPublished => Of(request with { Text = Whole(parts), Place = act == WorkshopAct.SetVenue ? Whole(parts) : null }, [], when),
            WorkshopAct.Invite when new PeopleReading(book).BeforeWorkshop(rest, several: true) is var (invited, naming) => Of(request with { Text = invited.Length > 0 ? invited : null }, naming, when),
            WorkshopAct.AddDecision => Of(request with { Text = WrittenNames.Trimmed(raw) is { Length: > 0 } decision ? decision : null }, [], when),
            WorkshopAct.AddFollowUp => Of(new FollowUpReading(book).Read(request, rest, raw, when), [], when),
            WorkshopAct.RemoveDecision or WorkshopAct.FollowUpDone or WorkshopAct.RemoveFollowUp or WorkshopAct.SetConfidential or WorkshopAct.SetOpening
                or WorkshopAct.SetVisibility => Of(request, [], when),
            WorkshopAct.SetHeadings or WorkshopAct.RemoveDocument => Of(request with { Text = Whole(parts) }, [], when),
            WorkshopAct.MoveSession => request.Number is null ? null : Of(request, [], when),
            WorkshopAct.SetSpeakers => Of(request with { Speakers = [.. WrittenNames.Cut(AfterNumber(raw) ?? string.Empty)] }, [], when),
            WorkshopAct.MarkAttended or WorkshopAct.MarkAbsent or WorkshopAct.VisaSent => Of(request with { People = new PeopleReading(book).Named(raw, marks.Contains(WorkshopMark.Everyone)) }, [], when),
            WorkshopAct.NameDelegate or WorkshopAct.ReleaseDelegate => ForAnother(request, rest, parts, when),
            WorkshopAct.RemoveSession => Of(request with { Text = Whole(parts) }, [], when),
            WorkshopAct.FindTime => Of(request with { Text = rest }, [], when),
            _ => Of(request, Words(parts), when),
        };
    }

    /// <summary>The title is the quoted words, else the first part; what follows may be a place.</summary>
    private static WorkshopRequest Titled(WorkshopRequest request, string rest, IReadOnlyList<PayloadPart> parts)
    {
        var free = parts.Where(part => part.Mark is null or WorkshopMark.About or WorkshopMark.In or WorkshopMark.To && part.Text.Length > 0).ToList();
        var quoted = FindQuoted(rest);
        var title = quoted is null ? free.FirstOrDefault(part => part.Mark == WorkshopMark.About && part.Text.Length > 0) ?? free.FirstOrDefault(part => part.Mark is null && part.Text.Length > 0) : null;
        var place = free.Where(part => part != title && part.Text.Length > 0 && (quoted is null || !quoted.Contains(part.Text, StringComparison.Ordinal))).Select(part => part.Text).ToList();
        return request with { Text = quoted ?? title?.Text, Place = place.Count > 0 ? string.Join(", ", place) : null };
    }

    private static string? FindQuoted(string rest)
    {
        foreach (var (open, close) in new[] { ('“', '”'), ('«', '»'), ('"', '"') })
        {
            var from = rest.IndexOf(open, StringComparison.Ordinal);
            var to = from < 0 ? -1 : rest.IndexOf(close, from + 1);
            if (to > from + 1)
            {
                return rest[(from + 1)..to].Replace(Payload.Gap, ' ').Trim(' ', '\u00A0', '\u202F');
            }
        }

        return null;
    }

    /// <summary>"move the September workshop to 16 October", "move it to Room XII".</summary>
    private WorkshopRequest? Moved(WorkshopRequest request, IReadOnlyList<PayloadPart> parts, WrittenWhen when)
    {
        var hasWhen = when.Days is not null || when.Hours is not null || when.Doubts.Count > 0 || request.Shift is not null;
        if (!hasWhen && request.Number is not null && request.Has(WorkshopMark.Seats))
        {
            return Of(request with { Act = WorkshopAct.SetCapacity, Text = Whole(parts) }, [], when);
        }

        if (!hasWhen && (request.Has(WorkshopMark.StartsAt) || request.Has(WorkshopMark.EndsAt)))
        {
            return null;
        }

        var to = hasWhen ? null : parts.FirstOrDefault(part => part.Mark is WorkshopMark.To or WorkshopMark.In && part.Text.Length > 0);
        var naming = parts.Where(part => part != to).SelectMany(part => book.Unmarked(Tokenizer.Words(part.Text)));
        return Of(request with { Place = to?.Text }, naming, when);
    }

    /// <summary>"session 2 is chaired by Ghana", "the chair of session 2 is Ghana".</summary>
    private WorkshopRequest? Chaired(WorkshopRequest request, IReadOnlyList<PayloadPart> parts, WrittenWhen when)
    {
        var text = Whole(parts);
        var chair = request.Chair ?? AfterNumber(text);
        return request.Number is null ? null
            : request.Chair is null && (request.Has(WorkshopMark.Confidential) || request.Has(WorkshopMark.Parallel)) ? Of(request with { Act = WorkshopAct.SetConfidential }, [], when)
            : chair is null ? null : Of(request with { Chair = chair }, [], when);
    }

    /// <summary>"register for the workshop on health" is for the writer, "register Kofi Boateng for the workshop on health" for another.</summary>
    private WorkshopRequest? ForAnother(WorkshopRequest request, string rest, IReadOnlyList<PayloadPart> parts, WrittenWhen when)
    {
        var own = request with { Act = request.Act == WorkshopAct.NameDelegate ? WorkshopAct.Register : WorkshopAct.Withdraw };
        if (Of(own, Words(parts), when) is { } forOneself)
        {
            return forOneself;
        }

        var (name, naming) = new PeopleReading(book).BeforeWorkshop(rest, several: false);
        return name.Length == 0 ? null : Of(request with { People = [name] }, naming.Where(word => book.FindFunction([word]) is null), when);
    }

    private static int? NumberOf(string word) => int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? AfterNumber(string? text)
    {
        var tokens = Tokenizer.Cut(text ?? string.Empty);
        var at = 0;
        while (at < tokens.Count && (char.IsAsciiDigit(tokens[at].Text[0]) || book.MarksAt([tokens[at].Text], 0).Count > 0 || book.IsFiller(tokens[at].Text)))
        {
            at++;
        }

        return at < tokens.Count ? text![tokens[at].Start..].Trim() : null;
    }

    private WorkshopRequest? Of(WorkshopRequest request, IEnumerable<string> naming, WrittenWhen when) =>
        WorkshopReference.Find(naming, request.Act == WorkshopAct.FindTime ? when with { Period = null } : when, book, scene) is { } candidates ? request with { Candidates = candidates } : null;

    private static string? Whole(IReadOnlyList<PayloadPart> parts) => string.Join(", ", parts.Select(part => part.Text).Where(text => text.Length > 0)) is { Length: > 0 } text ? text : null;

    private IEnumerable<string> Words(IReadOnlyList<PayloadPart> parts) => parts.SelectMany(part => Tokenizer.Words(part.Text)).Where(word => book.FindFunction([word]) is null && !book.LanguagesIn([word]).Any());
}
