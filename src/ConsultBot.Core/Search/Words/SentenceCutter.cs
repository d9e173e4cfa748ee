namespace ConsultBot.Core.Search.Words;

/// <summary>Cuts a text into sentences without allocating. A sentence ends at ! ? … and line ends, and at a full stop that a space and no small letter follows;
/// initials and common abbreviations do not end one.</summary>
internal ref struct SentenceCutter(ReadOnlySpan<char> text)
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "art", "arts", "dr", "mr", "mrs", "ms", "st", "vs", "cf", "fig", "vol", "p", "pp", "ex", "mme", "mm", "sr", "sra", "núm", "pág", "inc", "ltd", "gen", "col", "prof", "jr",
    };

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the sentence begins in the text.</summary>
    public int Start { get; private set; }

    public readonly ReadOnlySpan<char> Current => _text[Start.._next];

    public bool MoveNext()
    {
        if (_next >= _text.Length)
        {
            return false;
        }

        Start = _next;
        while (_next < _text.Length)
        {
            if (_text[_next++] is '.' or '!' or '?' or '…' or '\n' or '\r' && IsEnd(_next - 1))
            {
                TakeClosingMarks();
                return true;
            }
        }

        return true;
    }

    private readonly bool IsEnd(int at)
    {
        if (_text[at] != '.')
        {
            return true;
        }

        var after = at + 1;
        while (after < _text.Length && IsClosingMark(_text[after]))
        {
            after++;
        }

        if (after >= _text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(_text[after]))
        {
            return false;
        }

        after += _text[after..].IndexOfAnyExcept(' ', '\t') is var blanks and > 0 ? blanks : 0;
        return (after >= _text.Length || !char.IsLower(_text[after])) && !IsAbbreviation(at);
    }

    private readonly bool IsAbbreviation(int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(_text[start - 1]))
        {
            start--;
        }

        var word = _text[start..dot];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private void TakeClosingMarks()
    {
        while (_next < _text.Length && (IsClosingMark(_text[_next]) || _text[_next] is '.' or '!' or '?'))
        {
            _next++;
        }
    }

    private static bool IsClosingMark(char letter) => letter is '"' or '\'' or '”' or '’' or '»' or ')' or ']';
}
