using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Reads an item to be followed up: what, and until when.</summary>
internal sealed class FollowUpReading(WorkshopPhraseBook book)
{
    /// <summary>"Kenya circulates the paper by 1 October 2027": what stands before the date, where the sentence ends with it; "1 is done".</summary>
    public WorkshopRequest Read(WorkshopRequest request, string rest, string raw, WrittenWhen when)
    {
        var words = Tokenizer.Words(raw);
        if (words.Length > 0 && request.Number is not null && char.IsAsciiDigit(words[0][0]) && request.Has(WorkshopMark.Done))
        {
            return request with { Act = WorkshopAct.FollowUpDone };
        }

        var gap = rest.IndexOf(Payload.Gap, StringComparison.Ordinal);
        var isDated = when.Days is not null && gap >= 0 && rest.AsSpan(gap).Trim().Trim('.').Length == 0;
        var text = isDated ? WithoutDue(raw[..gap]) : raw;
        return request with { Text = WrittenNames.Trimmed(text) is { Length: > 0 } item ? item : null };
    }

    private string WithoutDue(string text)
    {
        var tokens = Tokenizer.Cut(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var words = tokens.Skip(at).Select(token => token.Text).ToArray();
            if (book.MarksAt(words, 0).Any(found => found.Mark == WorkshopMark.Due && found.Count == words.Length))
            {
                return text[..tokens[at].Start];
            }
        }

        return text;
    }
}
