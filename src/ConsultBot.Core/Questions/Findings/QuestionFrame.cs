using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Which words of a question say what is asked for, and how much each of them weighs.</summary>
internal sealed class QuestionFrame
{
    /// <summary>What a word that only frames a question counts of one that carries it: "take place", "say", "mean".</summary>
    public const double FrameFactor = 0.2;

    private static readonly HashSet<Cue> Framing =
    [
        Cue.Which, Cue.Who, Cue.Where, Cue.When, Cue.WhatIs, Cue.HowMany, Cue.IsIt, Cue.Enumerate, Cue.AlsoAbout, Cue.Acronym, Cue.Everything, Cue.Pronoun,
        Cue.Agree, Cue.Alternative, Cue.Now, Cue.Name, Cue.NumberSign, Cue.In,
    ];

    private const double StateShare = 0.75;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly List<FramedName> _names = [];
    private readonly HashSet<string> _corrected = new(StringComparer.Ordinal);
    private readonly List<string> _years = [];
    private readonly List<string> _matter = [];
    private readonly string? _focus;
    private readonly AnswerTraits _asked;
    private readonly double _total;

    public QuestionFrame(ReadQuestion read, PhraseBook book, QuestionReading asked)
    {
        var frame = FrameWords(read, book);
        foreach (var word in asked.Words.Where(word => !word.IsStop))
        {
            var weight = word.Weight * (frame.Contains(word.Text) ? FrameFactor : 1);
            _weights[word.Text] = weight;
            _total += weight;
            if (word.IsUnknown)
            {
                _unknown.Add(word.Text);
            }
        }

        _years.AddRange(read.Numbers.Where(number => number.IsYear).Select(number => read.Tokens[number.At].Text));
        foreach (var mentions in read.Entities.GroupBy(entity => entity.First))
        {
            _names.Add(Name([.. mentions], read, mentions.Key, mentions.Max(entity => entity.Count)));
        }

        _names.AddRange(UnknownNames(read).Select(run => Name([], read, run.First, run.Count)));
        _corrected.UnionWith(asked.Words.Where(word => word.IsCorrected).Select(word => word.Text));
        _focus = QuestionFocus.Find(read, word => _weights.ContainsKey(word) && (!frame.Contains(word) || book.Weighty.Contains(word)));
        _asked = TraitReading.AskedIn(read, book.Language);
        var named = _names.SelectMany(name => name.Words).Concat(Capitalised(read)).ToHashSet(StringComparer.Ordinal);
        _matter.AddRange(_weights.Keys.Where(word => !frame.Contains(word) && !named.Contains(word) && !char.IsAsciiDigit(word[0])));
    }

    /// <summary>The question says more than what it names.</summary>
    public bool HasMatter => _matter.Count > 0;

    /// <summary>True for phrases that only give a question its form.</summary>
    public static bool IsFraming(Cue cue) => Framing.Contains(cue);

    /// <param name="traits">What the finding has.</param>
    /// <param name="names">Says whether the finding names somebody or something.</param>
    public FindingSigns Signs(SearchHit hit, AnswerTraits traits, Func<EntityMention, bool> names)
    {
        var missing = hit.Evidence.Unmatched;
        var (found, unknown) = Weigh(missing);
        return new FindingSigns(
            Share(found),
            hit.Evidence.SentenceCoverage,
            hit.Evidence.Confidence,
            Share(unknown),
            _focus is not null && missing.Contains(_focus) && !((_asked & (AnswerTraits.State | AnswerTraits.Organisation)) != 0 && (traits & _asked) != 0),
            _years.Any(missing.Contains),
            LacksNames(names, missing),
            _matter.Count > 0 && _matter.All(missing.Contains),
            _asked != AnswerTraits.None && (traits & _asked) == 0);
    }

    /// <summary>True when the question names something by a number, a letter or an acronym, as "Berne II", which something else does not name: the other words are no sign then.</summary>
    public bool LacksNumbered(Func<EntityMention, bool> names) =>
        _names.Exists(name => name.Mentions.Count > 0 && NameTails.EndsShort(name.Words) && !name.Mentions.Exists(mention => names(mention)));

    /// <summary>A state that a question names decides it: the law of another one is no answer.</summary>
    private double LacksNames(Func<EntityMention, bool> names, IReadOnlyList<string> missing)
    {
        var (count, lacking, all, lacksState) = (0, 0.0, 0.0, false);
        foreach (var name in _names)
        {
            all += name.Weight;
            if (!name.Mentions.Exists(mention => names(mention)) && (IsMissing(name, missing) || IsUnheard(name, missing) || name.IsNumbered || IsOther(name, missing)))
            {
                count++;
                lacking += name.Weight;
                lacksState |= name.Mentions.Exists(mention => mention.Kind == EntityKind.State);
            }
        }

        var share = all <= 0 ? (double)count / Math.Max(1, _names.Count) : lacking / all;
        return lacksState ? Math.Max(share, StateShare) : share;
    }

    /// <summary>What the words weigh that were found, and those that nothing in the knowledge has.</summary>
    private (double Found, double Unknown) Weigh(IReadOnlyList<string> missing)
    {
        var (found, unknown) = (0.0, 0.0);
        foreach (var (word, weight) in _weights)
        {
            if (!missing.Contains(word))
            {
                found += weight;
            }
            else if (_unknown.Contains(word))
            {
                unknown += weight;
            }
        }

        return (found, unknown);
    }

    private double Share(double weight) => _total <= 0 ? 0 : weight / _total;

    /// <summary>A name is missing when most of what its words weigh is, or was only matched by taking it for a misspelling of something else.</summary>
    private bool IsMissing(FramedName name, IReadOnlyList<string> missing)
    {
        var weight = 0.0;
        foreach (var word in name.Words)
        {
            weight += missing.Contains(word) || _corrected.Contains(word) ? _weights.GetValueOrDefault(word) : 0;
        }

        return name.Weight > 0 && weight > name.Weight / 2;
    }

    /// <summary>A name of several words that nothing here has as a name, one of them lacking: the "Global Compact for Migration".</summary>
    private static bool IsUnheard(FramedName name, IReadOnlyList<string> missing) =>
        name.Mentions.Count == 0 && name.Words.Count > 1 && name.Words.Any(missing.Contains);

    /// <summary>The 5+5 Dialogue is a dialogue and not the International Dialogue on Migration.</summary>
    private static bool IsOther(FramedName name, IReadOnlyList<string> missing) =>
        name.Mentions.Exists(mention => mention.Kind is EntityKind.Process or EntityKind.Organisation) && name.Words.Any(missing.Contains);

    private FramedName Name(List<EntityMention> mentions, ReadQuestion read, int first, int count)
    {
        var words = read.Tokens.Skip(first).Take(count).Select(token => token.Text).ToList();
        return new FramedName(mentions, words, words.Sum(word => _weights.GetValueOrDefault(word)));
    }

    /// <summary>Runs of words with a capital that are read as nothing else.</summary>
    private static IEnumerable<(int First, int Count)> UnknownNames(ReadQuestion read)
    {
        var capitals = read.Unread.Where(at => at > 0 && char.IsUpper(read.Text[read.Tokens[at].Start])).ToList();
        for (var first = 0; first < capitals.Count;)
        {
            var end = first + 1;
            while (end < capitals.Count && capitals[end] == capitals[end - 1] + 1)
            {
                end++;
            }

            yield return (capitals[first], end - first);
            first = end;
        }
    }

    /// <summary>Names of persons and places are written with a capital, and the knowledge lists few of them.</summary>
    private static IEnumerable<string> Capitalised(ReadQuestion read) =>
        read.Tokens.Skip(1).Where(token => char.IsUpper(read.Text[token.Start])).Select(token => token.Text);

    private static HashSet<string> FrameWords(ReadQuestion read, PhraseBook book)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cue in read.Cues.Where(cue => Framing.Contains(cue.Cue)))
        {
            words.UnionWith(read.Tokens.Skip(cue.First).Take(cue.Count).Select(token => token.Text));
            words.UnionWith(read.Words.Skip(cue.First).Take(cue.Count));
        }

        words.UnionWith(read.Tokens.Select(token => token.Text).Concat(read.Words).Where(word => book.IsNeutral(word) || book.FindCardinal(word) is not null));
        foreach (var entity in read.Entities)
        {
            words.ExceptWith(read.Tokens.Skip(entity.First).Take(entity.Count).Select(token => token.Text));
        }

        return words;
    }
}
