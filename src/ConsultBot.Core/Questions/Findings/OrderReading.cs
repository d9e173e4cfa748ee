using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Recognises questions for the order of two events, each in the asker's own words: "which came first, A or B?", "was A held before B?"</summary>
internal sealed class OrderReading(KnowledgeBase knowledge, FindingIndex findings, IReadOnlyDictionary<Language, QuestionReader> readers)
{
    private static readonly HashSet<string> Alternatives = new(["or", "ou", "o", "u"], StringComparer.Ordinal);
    private static readonly HashSet<string> Doing = new(["was", "were", "did", "had", "is", "est", "fut", "ce", "que", "fue", "se"], StringComparer.Ordinal);
    private static readonly HashSet<Cue> Asking = [Cue.First, Cue.Last, Cue.Which, Cue.WhatIs, Cue.When, Cue.Who];

    /// <summary>Somebody or something is asked for, not an order.</summary>
    private static readonly Cue[] Questioning = [Cue.Which, Cue.WhatIs, Cue.When, Cue.Who, Cue.Where, Cue.HowMany, Cue.Enumerate, Cue.Why];

    /// <returns>The two in question, or null when no order of two events is asked for.</returns>
    public EventOrderQuestion? Find(ReadQuestion read, Language language) => Parts(read) is var (first, second, claims)
        && Happened(first, language) is { } one && Happened(claims is null ? second : Completed(second, first, language), language) is { } other
        && one != other && !(IsProcess(one) && IsProcess(other)) ? new EventOrderQuestion(one, other, claims) : null;

    private bool IsProcess(string id) => knowledge.FindProcess(id) is not null;

    private static (string First, string Second, bool? Claims)? Parts(ReadQuestion read)
    {
        if (read.Cues.FirstOrDefault(cue => cue.Cue is Cue.Before or Cue.After && cue.First > 1 && cue.End < read.Tokens.Count) is { } order && !read.Numbers.Any(number => number.At == order.End))
        {
            // "Before or after ..." leaves both open.
            var isChoice = Alternatives.Contains(read.Tokens[order.End].Text);
            var end = isChoice ? read.Cues.Where(cue => cue.First - order.End is 0 or 1).Select(cue => cue.End).DefaultIfEmpty(order.End + 1).Max() : order.End;
            return !read.HasAny(Questioning) && Words(read, 0, order.First) is { Length: > 0 } one && Words(read, end, read.Tokens.Count) is { Length: > 0 } other
                ? (one, other, isChoice ? null : order.Cue == Cue.Before)
                : null;
        }

        var or = read.Tokens.ToList().FindIndex(token => Alternatives.Contains(token.Text));
        return read.HasAny(Cue.First, Cue.Last) && or > 0 && Words(read, 0, or) is { Length: > 0 } left && Words(read, or + 1, read.Tokens.Count) is { Length: > 0 } right
            ? (left, right, null)
            : null;
    }

    /// <summary>The words of a part without those that ask.</summary>
    private static string Words(ReadQuestion read, int from, int end) => string.Join(' ', Enumerable.Range(from, end - from)
        .Where(at => !Doing.Contains(read.Tokens[at].Text) && !read.Cues.Any(cue => Asking.Contains(cue.Cue) && cue.First <= at && at < cue.End))
        .Select(at => read.Written(at)));

    /// <summary>"Was Berne launched before the IDM?": the second is launched too.</summary>
    private string Completed(string second, string first, Language language)
    {
        var (read, before) = (readers[language].Read(second), readers[language].Read(first));
        var saysMore = IsOccasion(read) || Enumerable.Range(0, read.Tokens.Count).Any(at => IsMatter(read, at));
        return saysMore ? second : $"{second} {string.Join(' ', Enumerable.Range(0, before.Tokens.Count).Where(at => IsMatter(before, at)).Select(at => before.Tokens[at].Text))}";
    }

    /// <summary>"Berne II", "the Cairo conference": the name itself is that of something that happened.</summary>
    private static bool IsOccasion(ReadQuestion read) => read.HasAny(Cue.Conferences, Cue.Workshops, Cue.Sessions)
        || read.Mentions(EntityKind.Term).Any(term => NameTails.IsRoman(read.Tokens[term.End - 1].Text));

    private static bool IsMatter(ReadQuestion read, int at) =>
        !read.Entities.Any(entity => entity.First <= at && at < entity.End) && (read.Unread.Contains(at) || read.Cues.Any(cue => cue.Cue is Cue.Start or Cue.Founded or Cue.Meeting or Cue.Conferences or Cue.Workshops or Cue.Sessions && cue.First <= at && at < cue.End));

    /// <summary>The event that a part names, or the process whose beginning it is.</summary>
    private string? Happened(string part, Language language)
    {
        var read = readers[language].Read(part);
        return read.Ids(EntityKind.Process) is [var process] && read.Unread.Count == 0 && !read.HasAny(Cue.Conferences, Cue.Workshops, Cue.Sessions) && knowledge.GetProcess(process).Start is not null
            ? process
            : BeginningOf(read) ?? Fitting(findings.FindEvents(new TextRequest(part, read, language)), read);
    }

    /// <summary>"The Berne Initiative or the GCIM": of what is only named, the beginning can be put in order.</summary>
    private string? BeginningOf(ReadQuestion read) => read.Unread.Count > 0 || IsOccasion(read) || read.HasAny(Cue.Start, Cue.Founded) ? null
        : knowledge.Events.Where(one => one.Kind == EventKind.Launch && read.Entities.Any(entity => one.About is [var subject, ..] && subject == entity.Id)).OrderBy(one => one.Date).FirstOrDefault()?.Id;

    /// <summary>Where a beginning is asked for, the event that is one; else the first.</summary>
    private string? Fitting(IReadOnlyList<string> found, ReadQuestion read) =>
        (read.HasAny(Cue.Start, Cue.Founded) ? found.FirstOrDefault(id => knowledge.Events.Any(one => one.Id == id && one.Kind == EventKind.Launch)) : null) ?? found.FirstOrDefault();
}
