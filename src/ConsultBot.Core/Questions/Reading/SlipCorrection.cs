using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Puts typing errors right that a word known here is meant by: swapped, missed and wrong letters, and a missed apostrophe in French.</summary>
internal sealed class SlipCorrection
{
    private readonly NameIndex _names;
    private readonly PhraseBook _phrases;

    /// <summary>Made when a word is first misspelt: a start need not wait for it.</summary>
    private readonly Lazy<Vocabulary> _phraseWords;
    private readonly Lazy<HashSet<string>> _correct;

    /// <summary>Short words of the language by their letters in order: of these, only swapped letters are forgiven ("hwo", "teh").</summary>
    private readonly Dictionary<string, string> _swapped;

    /// <summary>Words of the language by their consonants: "wht", "mny".</summary>
    private readonly Dictionary<string, string> _consonants;

    private readonly HashSet<string> _processWords;

    /// <summary>Words for a state in the plural: "pays" is one, whatever is missing of it.</summary>
    private readonly HashSet<string> _states;
    private readonly List<string> _fives;
    private readonly List<string> _auxiliaries;
    private readonly List<string> _opening;

    /// <summary>Words that change nothing: one that is a slip from them changes nothing either.</summary>
    private readonly List<string> _little;

    /// <param name="names">Names of everything.</param>
    /// <param name="phrases">How people word things in the language of the question.</param>
    /// <param name="correct">Gives further words known to be spelt rightly.</param>
    public SlipCorrection(NameIndex names, PhraseBook phrases, Func<IEnumerable<string>> correct)
    {
        (_names, _phrases) = (names, phrases);
        _phraseWords = new Lazy<Vocabulary>(() => new Vocabulary(phrases.Words.Except(OnlyFuture(phrases))));
        _correct = new Lazy<HashSet<string>>(() => new HashSet<string>(correct(), StringComparer.Ordinal));
        _swapped = phrases.Words.Where(word => word.Length is 3 or 4).GroupBy(Letters)
            .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).Last(), StringComparer.Ordinal);
        _consonants = phrases.Words.Where(word => word.Length is >= 4 and <= 6).GroupBy(word => string.Concat(word.Where(letter => !IsVowel(letter))))
            .Where(group => group.Key.Length >= 3).ToDictionary(group => group.Key, group => group.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        _fives = [.. phrases.Words.Where(word => word.Length == 5)];
        _auxiliaries = Openings(phrases, Cue.IsIt);
        _opening = [.. Openings(phrases, Cue.Who, Cue.When, Cue.Where, Cue.Which, Cue.HowMany, Cue.WhatIs).Union(_auxiliaries)];
        _little = [.. phrases.Words.Where(word => phrases.IsNeutral(word) && word.Length is >= 3 and <= 6)];
        _processWords = phrases.WordsOf(Cue.AnyProcess).Where(word => word.Length > 4).ToHashSet(StringComparer.Ordinal);
        _states = phrases.WordsOf(Cue.AnyState).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Builds what the first text would else wait for.</summary>
    public void Prepare() => _ = _correct.Value;

    /// <returns>The words of a text as they were meant, one a token.</returns>
    public List<string> PutRight(string text, IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => Correct(token.Text)).ToList();
        CorrectProcesses(text, tokens, words);
        CorrectAsking(text, tokens, words);
        return words;
    }

    private string Correct(string word) => IsKnown(word) ? word : FindElided(word) ?? (word.Length is 3 or 4 ? FindShort(word) : FindNearest(word)) ?? word;

    private bool IsKnown(string word) => _names.Vocabulary.Contains(word) || _phrases.Words.Contains(word) || _correct.Value.Contains(word);

    /// <returns>In French the word that an article or "de" without its apostrophe stands before ("lAPC", "detats"), or null.</returns>
    private string? FindElided(string word) =>
        _phrases.Language == Language.French && word.Length >= 4 && word[0] is 'l' or 'd' or 'j' or 'n' or 's' && (IsVowel(word[1]) || word[1] == 'h') && word[1..] is var rest
        && (_names.Vocabulary.Contains(rest) || _phrases.Words.Contains(rest)) ? rest : null;

    private string? FindShort(string word) => FindSwapped(word) ?? (word.Any(IsVowel) ? FindDropped(word) : _consonants.GetValueOrDefault(word));

    /// <returns>The word of which two neighbouring letters are swapped, or null.</returns>
    private string? FindSwapped(string word) =>
        _swapped.GetValueOrDefault(Letters(word)) is { } known && Spelling.Distance(word, known, 1) <= 1 ? known : null;

    /// <returns>The one word of five letters that a word of four is with a letter left out ("bgin"), "pays" for "pay", or null.</returns>
    private string? FindDropped(string word)
    {
        if (word.Length == 3)
        {
            return _states.Contains($"{word}s") ? $"{word}s" : null;
        }

        return _fives.Where(known => known[0] == word[0] && Spelling.Distance(word, known, 1) <= 1).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>"proces" is one letter from "process" and from "proceso": the language of the question decides.</summary>
    private string? FindNearest(string word)
    {
        var phrase = _phraseWords.Value.FindNearest(word);
        var name = _names.Vocabulary.FindNearest(word);
        return phrase is null || name is null ? phrase ?? name : Spelling.Distance(word, name, 2) < Spelling.Distance(word, phrase, 2) ? name : phrase;
    }

    /// <summary>"The Bai Process": a slip in a short name is forgiven where only a process can be meant.</summary>
    private void CorrectProcesses(string text, IReadOnlyList<Token> tokens, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length is 3 or 4 && IsOpen(tokens, words, at) && char.IsLower(text[tokens[at].End - 1]) && StandsByProcess(words, at))
            {
                words[at] = _names.FindProcessWord(words[at]) ?? words[at];
            }
        }
    }

    /// <summary>"Whwn did it begin?", "What doea it discuss?": a slip in the word that opens the question or in its auxiliary verb.</summary>
    private void CorrectAsking(string text, IReadOnlyList<Token> tokens, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length is >= 3 and <= 5 && IsOpen(tokens, words, at) && (at == 0 || char.IsLower(text[tokens[at].Start])))
            {
                words[at] = (at == 0 ? Nearest(words[at], _opening) : Nearest(words[at], _auxiliaries) ?? FindLittle(words[at])) ?? words[at];
            }
        }
    }

    private string? FindLittle(string word) => word.Length > 3 ? Nearest(word, _little.Where(known => known[0] == word[0])) : null;

    /// <summary>True for a word that nothing knows and nothing was found for so far.</summary>
    private bool IsOpen(IReadOnlyList<Token> tokens, List<string> words, int at) => words[at] == tokens[at].Text && !IsKnown(words[at]);

    private bool StandsByProcess(List<string> words, int at) =>
        (at + 1 < words.Count && _processWords.Contains(words[at + 1])) || (at > 1 && _processWords.Contains(words[at - 2])) || (at > 0 && _processWords.Contains(words[at - 1]));

    /// <summary>Words of a time to come: "accueillent" is no slip for "accueillera".</summary>
    private static IEnumerable<string> OnlyFuture(PhraseBook phrases) => phrases.WordsOf(Cue.Future)
        .Except(Enum.GetValues<Cue>().Where(cue => cue != Cue.Future).SelectMany(phrases.WordsOf)).Where(word => !phrases.IsNeutral(word));

    /// <summary>The words with which a cue's phrases begin, as far as a slip leaves enough of them.</summary>
    private static List<string> Openings(PhraseBook phrases, params IEnumerable<Cue> cues) =>
        [.. cues.SelectMany(phrases.PhrasesOf).Select(phrase => Tokenizer.Words(phrase)[0]).Where(word => word.Length is >= 3 and <= 6).Distinct(StringComparer.Ordinal)];

    private static string? Nearest(string word, IEnumerable<string> known) =>
        known.Where(known => Spelling.Distance(word, known, 1) <= 1).OrderByDescending(known => known.Length).ThenBy(known => known, StringComparer.Ordinal).FirstOrDefault();

    private static string Letters(string word) => string.Concat(word.Order());

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
