using System.Globalization;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Cuts what follows a command into its parts.</summary>
internal sealed class Payload
{
    /// <summary>Stands where a date or an hour stood: parts end there as at a comma.</summary>
    public const char Gap = '\n';

    /// <summary>These cut wherever they stand; the others only where a part begins, since titles have "in", "on" and "to" too.</summary>
    private static readonly WorkshopMark[] Strong =
    [
        WorkshopMark.ChairedBy, WorkshopMark.AfterLunch, WorkshopMark.AfterSession, WorkshopMark.AtTheEnd, WorkshopMark.AfterThat, WorkshopMark.AtTheBeginning, WorkshopMark.Speakers,
        WorkshopMark.PerDelegation, WorkshopMark.InvitedOnly, WorkshopMark.Online, WorkshopMark.FirstDay, WorkshopMark.SecondDay, WorkshopMark.ThirdDay, WorkshopMark.LastDay,
    ];

    /// <summary>These say all by themselves: what follows them is a part of its own.</summary>
    private static readonly WorkshopMark[] Complete =
    [
        WorkshopMark.AfterLunch, WorkshopMark.AtTheEnd, WorkshopMark.AfterThat, WorkshopMark.AtTheBeginning, WorkshopMark.FirstDay, WorkshopMark.SecondDay, WorkshopMark.ThirdDay, WorkshopMark.LastDay,
    ];

    /// <summary>These say something about the whole sentence: they begin no part.</summary>
    private static readonly WorkshopMark[] Asides = [WorkshopMark.ForWorkshop, WorkshopMark.Everyone, WorkshopMark.Except, WorkshopMark.Done, WorkshopMark.Markdown, WorkshopMark.Public,
        WorkshopMark.Later, WorkshopMark.Earlier, WorkshopMark.By, WorkshopMark.StartsAt, WorkshopMark.EndsAt, WorkshopMark.ToCalendar];

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly string[] _words;
    private readonly WorkshopPhraseBook _book;

    private Payload(string text, WorkshopPhraseBook book)
    {
        (_text, _book) = (text, book);
        _tokens = Tokenizer.Cut(text);
        _words = [.. _tokens.Select(token => token.Text)];
    }

    public static IReadOnlyList<PayloadPart> Cut(string text, WorkshopPhraseBook book) => new Payload(text, book).Parts();

    private List<PayloadPart> Parts()
    {
        var parts = new List<PayloadPart>();
        var index = 0;
        while (index < _tokens.Count)
        {
            var (mark, count) = MarkAt(index, isBeginning: true);
            var from = index + count;
            if (mark is { } complete && Complete.Contains(complete))
            {
                parts.Add(new PayloadPart(mark, string.Empty, null));
                index = from;
                continue;
            }

            var to = from;
            while (to < _tokens.Count && (to == index || (!IsGapBefore(to) && (to == from || MarkAt(to, isBeginning: false).Count == 0))))
            {
                if (to == from && to > index && (IsGapBefore(to) || MarkAt(to, isBeginning: false).Count > 0))
                {
                    break;
                }

                to++;
            }

            parts.Add(new PayloadPart(mark, Written(from, to), NumberAt(from, to)));
            index = Math.Max(to, index + Math.Max(count, 1));
        }

        return parts;
    }

    private (WorkshopMark? Mark, int Count) MarkAt(int index, bool isBeginning)
    {
        foreach (var (mark, count) in _book.MarksAt(_words, index))
        {
            if (isBeginning ? !Asides.Contains(mark) : Strong.Contains(mark))
            {
                return (mark, count);
            }
        }

        return (null, 0);
    }

    /// <summary>A comma, semicolon, line or date between a word and the one before it.</summary>
    private bool IsGapBefore(int index)
    {
        var start = index == 0 ? 0 : _tokens[index - 1].End;
        return index > 0 && _text.AsSpan(start, _tokens[index].Start - start).IndexOfAny(",;\n".AsSpan()) >= 0;
    }

    private string Written(int from, int to)
    {
        if (from >= to || from >= _tokens.Count)
        {
            return string.Empty;
        }

        var end = to < _tokens.Count ? _tokens[to].Start : _text.Length;
        return _text[_tokens[from].Start..end].Trim(' ', ',', ';', ':', '.', '!', '?', '\n', '\r', '\t', '"', '“', '”', '«', '»', '\u00A0', '\u202F', '-', '–', '—', '(', '¿', '¡').Replace("\n", " ", StringComparison.Ordinal).Trim();
    }

    private int? NumberAt(int from, int to)
    {
        for (var at = from; at < Math.Min(to, _tokens.Count); at++)
        {
            if (int.TryParse(_words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }
}
