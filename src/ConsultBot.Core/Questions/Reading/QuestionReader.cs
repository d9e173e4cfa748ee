using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Questions.Reading;

/// <summary>Recognises names, phrases and numbers in a question of one language.</summary>
public sealed class QuestionReader
{
    private readonly NameIndex _names;
    private readonly PhraseBook _phrases;
    private readonly Vocabulary _nameWords;
    /// <summary>Made when a word is first misspelt: a start need not wait for it.</summary>
    private readonly Lazy<Vocabulary> _phraseWords;
    private readonly Lazy<HashSet<string>> _correct;

    /// <summary>Short words of the language by their letters in order: of these, only swapped letters are forgiven ("hwo", "teh").</summary>
    private readonly Dictionary<string, string> _swapped;

    /// <summary>Words of the language by their consonants: "wht", "mny".</summary>
    private readonly Dictionary<string, string> _consonants;

    private readonly HashSet<string> _processWords;
    private readonly List<string> _fives;
    private readonly List<string> _auxiliaries;
    private readonly List<string> _opening;

    /// <summary>Words that change nothing: one that is a slip from them changes nothing either.</summary>
    private readonly List<string> _little;

    /// <param name="names">Names of everything.</param>
    /// <param name="phrases">How people word things in the language of the question.</param>
    /// <param name="correct">Gives further words known to be spelt rightly, which are never taken for a typing error.</param>
    public QuestionReader(NameIndex names, PhraseBook phrases, Func<IEnumerable<string>> correct)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(phrases);
        (_names, _phrases) = (names, phrases);
        (_nameWords, _phraseWords) = (names.Vocabulary, new Lazy<Vocabulary>(() => new Vocabulary(phrases.Words.Except(OnlyFuture(phrases)))));
        _correct = new Lazy<HashSet<string>>(() => new HashSet<string>(correct(), StringComparer.Ordinal));
        _swapped = phrases.Words.Where(word => word.Length is 3 or 4).GroupBy(word => string.Concat(word.Order()))
            .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).Last(), StringComparer.Ordinal);
        _consonants = phrases.Words.Where(word => word.Length is >= 4 and <= 6).GroupBy(word => string.Concat(word.Where(letter => !IsVowel(letter))))
            .Where(group => group.Key.Length >= 3).ToDictionary(group => group.Key, group => group.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        _fives = [.. phrases.Words.Where(word => word.Length == 5)];
        _auxiliaries = Openings(phrases, Cue.IsIt);
        _opening = [.. Openings(phrases, Cue.Who, Cue.When, Cue.Where, Cue.Which, Cue.HowMany, Cue.WhatIs).Union(_auxiliaries)];
        _little = [.. phrases.Words.Where(word => phrases.IsNeutral(word) && word.Length is >= 3 and <= 6)];
        _processWords = new HashSet<string>(phrases.WordsOf(Cue.AnyProcess).Where(word => word.Length > 4), StringComparer.Ordinal);
    }

    /// <summary>Builds what the first question would else wait for.</summary>
    public void Prepare() => _ = _correct.Value;

    public ReadQuestion Read(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var words = tokens.Select(token => Correct(token.Text)).ToList();
        CorrectProcesses(text, tokens, words);
        CorrectAsking(text, tokens, words);
        var entities = FindEntities(text, tokens, words);
        var cues = WithWhere(text, tokens, _phrases.FindCues(words)).Where(cue => !entities.Any(entity => Swallows(entity, cue))).ToList();
        entities = [.. entities.Where(entity => !cues.Any(cue => Swallows(cue, entity)))];
        var numbers = FindNumbers(words, entities);
        return CapitalChoice.Resolve(new ReadQuestion(text, tokens, words, entities, cues, numbers, FindUnread(words, entities, cues, numbers)), _names.FindCapital);
    }

    /// <summary>"Où" asks for a place and "ou" offers a choice: folded they are one word. The relative "le pays où" asks for nothing.</summary>
    private IEnumerable<CueMention> WithWhere(string text, IReadOnlyList<Token> tokens, IReadOnlyList<CueMention> cues)
    {
        var asking = _phrases.Language != Language.French ? []
            : Enumerable.Range(0, tokens.Count).Where(at => tokens[at].Text == "ou" && (at == 0 || (text[tokens[at].Start + 1] is 'ù' && tokens[at - 1].Text is "et" or "d")))
                .Where(at => !cues.Any(cue => cue.Cue == Cue.Where && cue.First == at)).ToList();
        return cues.Where(cue => !(cue.Cue == Cue.Or && asking.Contains(cue.First))).Concat(asking.Select(at => new CueMention(Cue.Where, at, 1)));
    }

    private string Correct(string word)
    {
        if (_nameWords.Contains(word) || _phrases.Words.Contains(word) || _correct.Value.Contains(word))
        {
            return word;
        }

        if (FindElided(word) is { } whole)
        {
            return whole;
        }

        if (word.Length is 3 or 4)
        {
            return FindSwapped(word) ?? (!word.Any(IsVowel) ? _consonants.GetValueOrDefault(word) : FindDropped(word)) ?? word;
        }

        // "proces" is one letter from "process" and from "proceso": the language of the question decides.
        var phrase = _phraseWords.Value.FindNearest(word);
        var name = _nameWords.FindNearest(word);
        return (phrase, name) switch
        {
            (null, null) => word,
            ({ } known, null) => known,
            (null, { } known) => known,
            _ => Spelling.Distance(word, name, 2) < Spelling.Distance(word, phrase, 2) ? name : phrase,
        };
    }

    /// <summary>Words of a time to come: "accueillent" is no slip for "accueillera".</summary>
    private static IEnumerable<string> OnlyFuture(PhraseBook phrases) => phrases.WordsOf(Cue.Future)
        .Except(Enum.GetValues<Cue>().Where(cue => cue != Cue.Future).SelectMany(phrases.WordsOf)).Where(word => !phrases.IsNeutral(word));

    private List<EntityMention> FindEntities(string text, IReadOnlyList<Token> tokens, List<string> words)
    {
        var shouted = !text.Any(char.IsLower);
        var found = new List<EntityMention>();
        for (var first = 0; first < words.Count; first++)
        {
            foreach (var (name, count) in _names.Longest(words, first))
            {
                if (count == 1 && IsPlainWord(text, tokens[first], words[first], shouted))
                {
                    continue;
                }

                var corrected = Enumerable.Range(first, count).Any(at => words[at] != tokens[at].Text);
                found.Add(new EntityMention(name, first, count, corrected));
            }
        }

        AddNearNames(tokens, words, found);
        return EntityChoice.Resolve(found);
    }

    /// <summary>"Nigera" is one slip from Niger and one from Nigeria: both may be meant.</summary>
    private void AddNearNames(IReadOnlyList<Token> tokens, List<string> words, List<EntityMention> found)
    {
        foreach (var mention in found.Where(mention => mention is { Corrected: true, Count: 1, Kind: EntityKind.State, Name.Strength: NameStrength.Name or NameStrength.Variant }).ToList())
        {
            var others = _nameWords.Nearest(tokens[mention.First].Text).Where(word => word != words[mention.First])
                .SelectMany(word => _names.Longest([word], 0)).Select(near => near.Name)
                .Where(name => name.Kind == EntityKind.State && name.Id != mention.Id && name.Strength is NameStrength.Name or NameStrength.Variant).DistinctBy(name => name.Id);
            found.AddRange(others.Select(name => mention with { Name = name with { Strength = NameStrength.Shared } }));
        }
    }

    /// <summary>"The Bai Process": a slip in a short name is forgiven where only a process can be meant.</summary>
    private void CorrectProcesses(string text, IReadOnlyList<Token> tokens, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var isOpen = words[at].Length is 3 or 4 && words[at] == tokens[at].Text && !_nameWords.Contains(words[at]) && !_phrases.Words.Contains(words[at]) && !_correct.Value.Contains(words[at]);
            if (isOpen && char.IsLower(text[tokens[at].Start + tokens[at].Length - 1]) && StandsByProcess(words, at) && _names.FindProcessWord(words[at]) is { } process)
            {
                words[at] = process;
            }
        }
    }

    /// <summary>"Whwn did it begin?", "What doea it discuss?": a slip in the word that opens the question or in its auxiliary verb.</summary>
    private void CorrectAsking(string text, IReadOnlyList<Token> tokens, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var isOpen = word.Length is >= 3 and <= 5 && word == tokens[at].Text && !_nameWords.Contains(word) && !_phrases.Words.Contains(word) && !_correct.Value.Contains(word);
            if (isOpen && (at == 0 || char.IsLower(text[tokens[at].Start])))
            {
                words[at] = Nearest(word, at == 0 ? _opening : _auxiliaries) ?? (at > 0 && word.Length > 3 ? Nearest(word, _little.Where(known => known[0] == word[0])) : null) ?? word;
            }
        }
    }

    private static string? Nearest(string word, IEnumerable<string> known) =>
        known.Where(known => Spelling.Distance(word, known, 1) <= 1).OrderByDescending(known => known.Length).ThenBy(known => known, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The words with which a cue's phrases begin, as far as a slip leaves enough of them.</summary>
    private static List<string> Openings(PhraseBook phrases, params IEnumerable<Cue> cues) =>
        [.. cues.SelectMany(phrases.PhrasesOf).Select(phrase => Tokenizer.Words(phrase)[0]).Where(word => word.Length is >= 3 and <= 6).Distinct(StringComparer.Ordinal)];

    /// <returns>In French the word that an article or "de" without its apostrophe stands before ("lAPC", "detats"), or null.</returns>
    private string? FindElided(string word) =>
        _phrases.Language == Language.French && word.Length >= 4 && word[0] is 'l' or 'd' or 'j' or 'n' or 's' && (IsVowel(word[1]) || word[1] == 'h') && word[1..] is var rest
        && (_nameWords.Contains(rest) || _phrases.Words.Contains(rest)) ? rest : null;

    /// <returns>The word of which two neighbouring letters are swapped, or null.</returns>
    private string? FindSwapped(string word) =>
        _swapped.GetValueOrDefault(string.Concat(word.Order())) is { } known && Spelling.Distance(word, known, 1) <= 1 ? known : null;

    /// <returns>The one word of five letters that a word of four is with a letter left out ("bgin"), "pays" for "pay", or null.</returns>
    private string? FindDropped(string word)
    {
        if (word.Length == 3 && _phrases.WordsOf(Cue.AnyState).Contains($"{word}s"))
        {
            return $"{word}s";
        }

        var near = word.Length == 4 ? _fives.Where(known => known[0] == word[0] && Spelling.Distance(word, known, 1) <= 1).Take(2).ToList() : [];
        return near is [var only] ? only : null;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private bool StandsByProcess(List<string> words, int at) =>
        (at + 1 < words.Count && _processWords.Contains(words[at + 1])) || (at > 1 && _processWords.Contains(words[at - 2])) || (at > 0 && _processWords.Contains(words[at - 1]));

    /// <summary>"who" asks, "WHO" is an organisation; "us" is a pronoun, "US" a state.</summary>
    private bool IsPlainWord(string text, Token token, string word, bool shouted)
    {
        if (!_phrases.Words.Contains(word))
        {
            return false;
        }

        var written = text.AsSpan(token.Start, token.Length);
        var capitals = !shouted && written.Length > 1 && written.TrimEnd('s').IndexOfAnyInRange('a', 'z') < 0;
        return word.Length <= 4 && !capitals;
    }

    private static bool Swallows(EntityMention entity, CueMention cue) =>
        entity.Kind is EntityKind.Process or EntityKind.State or EntityKind.Organisation or EntityKind.Region
        && entity.Count > cue.Count && entity.First <= cue.First && entity.End >= cue.End;

    private static bool Swallows(CueMention cue, EntityMention entity) =>
        (cue.Count > entity.Count || (cue is { Cue: Cue.AnyOrganisation, Count: > 1 } && entity.Kind == EntityKind.Organisation)) && cue.First <= entity.First && cue.End >= entity.End;

    private List<NumberMention> FindNumbers(List<string> words, List<EntityMention> entities)
    {
        var numbers = new List<NumberMention>();
        for (var at = 0; at < words.Count; at++)
        {
            if (entities.Any(entity => entity.First <= at && at < entity.End))
            {
                continue;
            }

            if (at + 1 < words.Count && FindNumber($"{words[at]}-{words[at + 1]}") is { } compound)
            {
                numbers.Add(compound with { At = at });
                at++;
            }
            else if (FindNumber(words[at]) is { } number)
            {
                numbers.Add(number with { At = at });
            }
        }

        return numbers;
    }

    private NumberMention? FindNumber(string word)
    {
        var digits = word.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzº°ª");
        if (digits.Length > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return new NumberMention(value, 0, digits.Length < word.Length);
        }

        return _phrases.FindOrdinal(word) is { } ordinal ? new NumberMention(ordinal, 0, true)
            : _phrases.FindCardinal(word) is { } cardinal ? new NumberMention(cardinal, 0, false)
            : null;
    }

    private List<int> FindUnread(
        List<string> words, List<EntityMention> entities, List<CueMention> cues, List<NumberMention> numbers)
    {
        var read = new bool[words.Count];
        foreach (var entity in entities)
        {
            Array.Fill(read, true, entity.First, entity.Count);
        }

        foreach (var cue in cues.Where(cue => !EventReading.IsKind(cue) && !BareFollowUp.CountsYears(cue)))
        {
            Array.Fill(read, true, cue.First, cue.Count);
        }

        foreach (var number in numbers)
        {
            read[number.At] = true;
        }

        for (var at = 1; at < words.Count; at++)
        {
            read[at] |= FindNumber($"{words[at - 1]}-{words[at]}") is not null;
        }

        return [.. Enumerable.Range(0, words.Count).Where(at => !read[at] && words[at].Length > 1 && !_phrases.IsNeutral(words[at]))];
    }
}
