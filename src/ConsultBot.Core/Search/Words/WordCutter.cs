namespace ConsultBot.Core.Search.Words;

/// <summary>Cuts a text into folded words without allocating. Apostrophes and hyphens separate; a separator within a number
/// ("1,000", "3.5") and the dots of an acronym ("U.N.") disappear; an English possessive "'s" is left out.</summary>
internal ref struct WordCutter
{
    /// <summary>Longer words are cut off: nobody types them.</summary>
    public const int MaximumLength = 48;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _word;
    private int _at;
    private int _length;

    /// <param name="buffer">At least <see cref="MaximumLength"/> long; holds the current word.</param>
    public WordCutter(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _word = buffer[..MaximumLength];
    }

    /// <summary>The folded word; valid until the next call of <see cref="MoveNext"/>.</summary>
    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (!LetterFolding.IsPartOfWord(_text[_at]))
            {
                _at++;
                continue;
            }

            var start = _at;
            ReadWord();
            if (_length > 0 && !IsPossessive(start))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        var start = _at;
        _length = 0;
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (LetterFolding.IsPartOfWord(letter))
            {
                _length = LetterFolding.Append(letter, _word, _length);
            }
            else if (!JoinsNumber(letter) && !JoinsAcronym(letter, start))
            {
                break;
            }

            _at++;
        }
    }

    private readonly bool JoinsNumber(char letter) =>
        letter is '.' or ',' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at - 1]) && char.IsAsciiDigit(_text[_at + 1]);

    // Single capitals with dots between: the letter before the dot begins the word or follows a dot, and a single capital follows.
    private readonly bool JoinsAcronym(char letter, int start) =>
        letter == '.' && char.IsAsciiLetterUpper(_text[_at - 1]) && (_at - 1 == start || _text[_at - 2] == '.')
        && _at + 1 < _text.Length && char.IsAsciiLetterUpper(_text[_at + 1])
        && (_at + 2 >= _text.Length || !LetterFolding.IsPartOfWord(_text[_at + 2]));

    private readonly bool IsPossessive(int start) =>
        _length == 1 && _word[0] == 's' && start > 0 && _text[start - 1] is '\'' or '’';
}
