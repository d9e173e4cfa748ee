using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Takes a question apart that asks two things: "who launched it, and when was the second conference held?", "what is it? Who runs it?"</summary>
internal static class TwoParts
{
    private const int LeastWords = 3;

    /// <summary>In more words than this more than two things are said.</summary>
    private const int MostWords = 60;

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "and", "et", "y", "e" };

    private static readonly HashSet<string> Prepositions = new(["by", "for", "in", "to", "with", "on", "of", "at", "de", "a", "en", "par", "pour", "avec", "dans", "por", "para", "con", "sur", "sobre"], StringComparer.Ordinal);

    /// <returns>The two halves, the second with what the first names where it names nothing itself; null when one thing is asked.</returns>
    public static (string First, string Second)? Find(ReadQuestion read)
    {
        if (read.Tokens.Count > MostWords)
        {
            return null;
        }

        if (Sentences.Cut(read.Text) is [var one, var other] && one.EndsWith('?') && other.EndsWith('?') && FirstOf(read, other) is >= LeastWords and var start && start < read.Tokens.Count)
        {
            return (one, Second(read, start));
        }

        for (var at = LeastWords; at < read.Tokens.Count - LeastWords; at++)
        {
            var second = Joining.Contains(read.Tokens[at].Text) ? at + 1 : IsBroken(read, at) ? at : 0;
            if (second > 0 && BeginsQuestion(read, second) && read.Cues.Any(cue => cue.End <= at && Asks(cue)))
            {
                return (read.Text[..read.Tokens[at].Start].TrimEnd(' ', ',', '-', '–', ';', ':'), Second(read, second));
            }
        }

        return null;
    }

    /// <summary>Where the last sentence begins among the tokens.</summary>
    private static int FirstOf(ReadQuestion read, string last)
    {
        var start = read.Text.LastIndexOf(last, StringComparison.Ordinal);
        return read.Tokens.Count(token => token.Start < start);
    }

    private static string Second(ReadQuestion read, int first)
    {
        var text = read.Text[read.Tokens[first].Start..];
        return $"{text} {string.Join(' ', OfFirst(read, first).Distinct(StringComparer.Ordinal))}".TrimEnd();
    }

    /// <summary>What the first half lends to the second: what it names, or where there is no name in it the words that say what it is about
    /// ("how many papers went into the study, and who edited it?"). A second half with a name of its own takes words only if it has none
    /// ("how many came to the first, and how many to the second?").</summary>
    private static IEnumerable<string> OfFirst(ReadQuestion read, int first)
    {
        var said = read.Unread.Where(at => at < first).Select(at => read.Tokens[at].Text);
        return read.Entities.Any(entity => entity.First >= first) ? (read.Unread.Any(at => at >= first) ? [] : said)
            : read.Entities.Count == 0 ? said
            : [Names(read)];
    }

    private static string Names(ReadQuestion read)
    {
        var names = read.Entities.Select(entity => read.Written(entity.First, entity.End));
        return string.Join(FindChoice(read) is { } or ? $" {or} " : " ", names.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The "or" of "MIDSA or MIDWA": without it the second half would ask for what both have in common.</summary>
    private static string? FindChoice(ReadQuestion read) =>
        read.Find(Cue.Or) is { } or && read.Entities.Any(name => name.End == or.First) && read.Entities.Any(name => name.First == or.End) ? read.Tokens[or.First].Text : null;

    /// <summary>A dash or a semicolon stands before the word.</summary>
    private static bool IsBroken(ReadQuestion read, int at) =>
        read.Text[read.Tokens[at - 1].End..read.Tokens[at].Start].AsSpan().IndexOfAny('-', '–', ';') >= 0;

    /// <summary>"... and how many?", "... et de combien?"</summary>
    private static bool BeginsQuestion(ReadQuestion read, int at) => read.Cues.Any(cue => cue.First == at && (Asks(cue) || cue.Cue == Cue.IsIt))
        || (Prepositions.Contains(read.Tokens[at].Text) && read.Cues.Any(cue => cue.First == at + 1 && Asks(cue)));

    private static bool Asks(CueMention cue) => cue.Cue is Cue.Which or Cue.Who or Cue.When or Cue.Where or Cue.HowMany or Cue.WhatIs or Cue.Explain;
}
