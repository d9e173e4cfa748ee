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
    private readonly SlipCorrection _slips;

    /// <param name="names">Names of everything.</param>
    /// <param name="phrases">How people word things in the language of the question.</param>
    /// <param name="correct">Gives further words known to be spelt rightly, which are never taken for a typing error.</param>
    public QuestionReader(NameIndex names, PhraseBook phrases, Func<IEnumerable<string>> correct)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(phrases);
        (_names, _phrases, _slips) = (names, phrases, new SlipCorrection(names, phrases, correct));
    }

    /// <summary>Builds what the first question would else wait for.</summary>
    public void Prepare() => _slips.Prepare();

    public ReadQuestion Read(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var words = _slips.PutRight(text, tokens);
        var entities = FindEntities(text, tokens, words);
        var cues = WithWhere(text, tokens, _phrases.FindCues(words)).Where(cue => !entities.Any(entity => Swallows(entity, cue))).ToList();
        entities = [.. entities.Where(entity => !cues.Any(cue => Swallows(cue, entity)))];
        var numbers = FindNumbers(words, entities);
        var read = new ReadQuestion(text, tokens, words, entities, cues, numbers, []);
        return CapitalChoice.Resolve(read with { Unread = FindUnread(read) }, _names.FindCapital);
    }

    /// <summary>"Où" asks for a place and "ou" offers a choice: folded they are one word. The relative "le pays où" asks for nothing.</summary>
    private IEnumerable<CueMention> WithWhere(string text, IReadOnlyList<Token> tokens, IReadOnlyList<CueMention> cues)
    {
        var asking = _phrases.Language != Language.French ? []
            : Enumerable.Range(0, tokens.Count).Where(at => tokens[at].Text == "ou" && (at == 0 || (text[tokens[at].Start + 1] is 'ù' or 'Ù' && tokens[at - 1].Text is "et" or "d")))
                .Where(at => !cues.Any(cue => cue.Cue == Cue.Where && cue.First == at)).ToList();
        return cues.Where(cue => !(cue.Cue == Cue.Or && asking.Contains(cue.First))).Concat(asking.Select(at => new CueMention(Cue.Where, at, 1)));
    }

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
            var others = _names.Vocabulary.Nearest(tokens[mention.First].Text).Where(word => word != words[mention.First])
                .SelectMany(word => _names.Longest([word], 0)).Select(near => near.Name)
                .Where(name => name.Kind == EntityKind.State && name.Id != mention.Id && name.Strength is NameStrength.Name or NameStrength.Variant).DistinctBy(name => name.Id);
            found.AddRange(others.Select(name => mention with { Name = name with { Strength = NameStrength.Shared } }));
        }
    }

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

    private List<int> FindUnread(ReadQuestion question)
    {
        var words = question.Words;
        var read = new bool[words.Count];
        foreach (var entity in question.Entities)
        {
            Array.Fill(read, true, entity.First, entity.Count);
        }

        foreach (var cue in question.Cues.Where(cue => !EventReading.IsKind(cue) && !BareFollowUp.CountsYears(cue) && !Restrictions.IsUnread(question, cue)
            && !ScopeReading.IsOfErrand(cue) && cue.Cue != Cue.SetPhrase))
        {
            Array.Fill(read, true, cue.First, cue.Count);
        }

        foreach (var number in question.Numbers)
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
