using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Which words of a question say what is asked for, and how much each of them weighs.</summary>
internal sealed class QuestionFrame
{
    /// <summary>What a word that only frames a question counts of one that carries it: "take place", "say", "mean".</summary>
    private const double FrameFactor = 0.2;

    private static readonly HashSet<Cue> Framing =
    [
        Cue.Which, Cue.Who, Cue.Where, Cue.When, Cue.WhatIs, Cue.HowMany, Cue.IsIt, Cue.Enumerate, Cue.AlsoAbout, Cue.Acronym, Cue.Everything, Cue.Pronoun,
        Cue.Agree, Cue.Alternative, Cue.Now, Cue.Name, Cue.NumberSign, Cue.All, Cue.In,
    ];

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _names = [];
    private readonly List<string> _years = [];
    private readonly string? _focus;
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
        _names.AddRange(read.Entities.Select(entity => (IReadOnlyList<string>)[.. read.Tokens.Skip(entity.First).Take(entity.Count).Select(token => token.Text)]));
        _names.AddRange(read.Unread.Where(at => at > 0 && char.IsUpper(read.Text[read.Tokens[at].Start])).Select(at => (IReadOnlyList<string>)[read.Tokens[at].Text]));
        _focus = FindFocus(read, frame);
    }

    public FindingSigns Signs(SearchHit hit)
    {
        var missing = hit.Evidence.Unmatched.ToHashSet(StringComparer.Ordinal);
        return new FindingSigns(
            Share(word => !missing.Contains(word)),
            hit.Evidence.SentenceCoverage,
            hit.Evidence.Confidence,
            Share(_unknown.Contains),
            _focus is not null && missing.Contains(_focus),
            _years.Any(missing.Contains),
            _names.Count == 0 ? 0 : (double)_names.Count(name => IsMissing(name, missing)) / _names.Count);
    }

    private double Share(Func<string, bool> has) => _total <= 0 ? 0 : _weights.Where(pair => has(pair.Key)).Sum(pair => pair.Value) / _total;

    /// <summary>A name is missing when most of what its words weigh is.</summary>
    private bool IsMissing(IReadOnlyList<string> name, HashSet<string> missing)
    {
        var all = name.Sum(word => _weights.GetValueOrDefault(word));
        return all > 0 && name.Where(missing.Contains).Sum(word => _weights.GetValueOrDefault(word)) > all / 2;
    }

    private static HashSet<string> FrameWords(ReadQuestion read, PhraseBook book)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cue in read.Cues.Where(cue => Framing.Contains(cue.Cue)))
        {
            words.UnionWith(read.Tokens.Skip(cue.First).Take(cue.Count).Select(token => token.Text));
        }

        words.UnionWith(read.Tokens.Where(token => book.IsNeutral(token.Text)).Select(token => token.Text));
        foreach (var entity in read.Entities)
        {
            words.ExceptWith(read.Tokens.Skip(entity.First).Take(entity.Count).Select(token => token.Text));
        }

        return words;
    }

    /// <summary>"Which hotel", "how many pages", "how old": what does not have that word does not answer.</summary>
    private string? FindFocus(ReadQuestion read, HashSet<string> frame)
    {
        foreach (var cue in read.Cues.OrderBy(cue => cue.First))
        {
            var asks = cue.Cue is Cue.Which or Cue.HowMany;
            var candidates = asks ? Enumerable.Range(cue.End, Math.Min(2, read.Tokens.Count - cue.End))
                : cue.Count > 1 && cue.First <= 1 && !Framing.Contains(cue.Cue) ? [cue.End - 1]
                : [];
            if (candidates.Select(at => read.Tokens[at].Text).FirstOrDefault(_weights.ContainsKey) is { } word && !frame.Contains(word))
            {
                return word;
            }
        }

        return null;
    }
}
