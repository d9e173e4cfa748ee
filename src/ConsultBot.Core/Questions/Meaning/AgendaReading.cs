using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions about the IAMM's headings and understandings.</summary>
internal sealed class AgendaReading(KnowledgeBase knowledge)
{
    /// <summary>A theme of more words that nothing explains says something else.</summary>
    private const int LongestTheme = 2;

    private const string Acronym = "IAMM";

    private readonly HeadingThemes _themes = new(knowledge);

    /// <summary>Ids of the terms that are the agenda's own names.</summary>
    private readonly HashSet<string> _names = [.. knowledge.Terms.Where(term => term.Acronyms.English.Contains(Acronym)).Select(term => term.Id)];

    public Question? Find(ReadQuestion read)
    {
        if (read.Has(Cue.Understanding))
        {
            return FindUnderstandings(read);
        }

        return read.Has(Cue.Heading) || (read.Has(Cue.Practice) && !AsksForText(read)) ? FindHeadings(read) : FindPlaces(read);
    }

    /// <summary>"What does understanding nine ask of States?": a number right beside the word says which, however much else is said.</summary>
    public Question? FindBeside(ReadQuestion read) =>
        read.Cues.Any(cue => cue.Cue is Cue.Heading or Cue.Understanding && read.Numbers.Any(number => !number.IsYear && IsBeside(read, number, cue))) ? Find(read) : null;

    /// <summary>"Understanding 4 word for word", "under which heading would visa rules fall?": what the question's numbers or words name, however much else is said.</summary>
    public Question? FindNamed(ReadQuestion read)
    {
        if (FindNumbered(read) is { } numbered)
        {
            return numbered;
        }

        if (!read.Has(Cue.Heading) || read.Has(Cue.Understanding) || read.Numbers.Count > 0 || read.Ids(EntityKind.Heading).Count > 0)
        {
            return null;
        }

        if (YesNo.IsAsked(read))
        {
            return read.Unread.Count is > 0 and <= LongestTheme ? ByTheme(read, [], whether: true) : null;
        }

        return read.HasAny(Cue.Which, Cue.WhatIs, Cue.Where) && _themes.Find(read, whole: false) is [_, ..] themed ? new HeadingsQuestion(themed) : null;
    }

    private Question? FindNumbered(ReadQuestion read)
    {
        if (read.Unread.Count == 0 || read.Has(Cue.AnyProcess) || read.Entities.Any(entity => entity.Kind == EntityKind.Process) || (read.Find(Cue.Understanding) ?? read.Find(Cue.Heading)) is not { } mention)
        {
            return null;
        }

        var isAtNoun = read.Numbers.Any(number => number.At == mention.End || (number.IsOrdinal && number.At == mention.First - 1) || (number.At == mention.End + 1 && IsNumbered(read, number.At)));
        return !isAtNoun ? null : mention.Cue == Cue.Understanding ? FindUnderstandings(read) : FindHeadings(read);
    }

    /// <summary>"Where does the IAMM mention non-refoulement?": its understandings and headings on that theme.</summary>
    private Question? FindPlaces(ReadQuestion read)
    {
        if (!read.Has(Cue.Where) || read.Unread.Count > 0 || !read.Ids(EntityKind.Term).Any(_names.Contains))
        {
            return null;
        }

        var headings = new HeadingsQuestion([.. read.Ids(EntityKind.Heading).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Concat(_themes.Find(read, whole: false)).Distinct().Order()]);
        var understandings = new UnderstandingsQuestion(OnTopics(read.Ids(EntityKind.Topic)));
        return (understandings.Numbers.Count, headings.Numbers.Count) switch
        {
            (0, 0) => null,
            (_, 0) => understandings,
            (0, _) => headings,
            _ => new BothQuestion(understandings, headings),
        };
    }

    private HeadingsQuestion ByTheme(ReadQuestion read, List<int> byName, bool whether)
    {
        var themed = byName.Count > 0 ? byName : _themes.Find(read, whether);
        return new HeadingsQuestion(themed, themed.Count == 0 && read.Has(Cue.HowMany)) { IsUnnamed = themed.Count == 0 && HeadingThemes.HasTheme(read), AsksWhether = whether };
    }

    /// <summary>The sources list the practices' headings, not the practices' texts.</summary>
    private static bool AsksForText(ReadQuestion read) => !read.Has(Cue.Heading) && read.Ids(EntityKind.Process).Count > 0;

    private Question FindHeadings(ReadQuestion read)
    {
        var count = knowledge.Headings.Count;
        if (Numbers(read, Cue.Heading, count) is [_, ..] numbers)
        {
            return numbers.All(number => Listed(number, count)) ? new HeadingsQuestion(numbers) : NumberMissingQuestion.OfHeadings(numbers.First(number => !Listed(number, count)));
        }

        if (AsksForParts(read) is { } hasParts)
        {
            return new HeadingsQuestion([], read.Has(Cue.HowMany)) { HasParts = hasParts };
        }

        var byName = read.Ids(EntityKind.Heading).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Order().ToList();
        return ByTheme(read, byName, YesNo.IsAsked(read));
    }

    /// <summary>"Which headings have no sub-headings?"</summary>
    /// <returns>Whether those with or those without are asked for; null when it is neither.</returns>
    private bool? AsksForParts(ReadQuestion read) =>
        read.Find(Cue.Subheading) is { } part && read.Entities.All(entity => _names.Contains(entity.Id)) && read.Cues.Any(cue => cue.Cue == Cue.Heading && cue.End <= part.First) ? !read.IsNegated(part.First) : null;

    private Question FindUnderstandings(ReadQuestion read)
    {
        var count = knowledge.Understandings.Count;
        if (Numbers(read, Cue.Understanding, count) is [_, ..] numbers)
        {
            return numbers.All(number => Listed(number, count)) ? new UnderstandingsQuestion(numbers) : NumberMissingQuestion.OfUnderstandings(numbers.First(number => !Listed(number, count)));
        }

        if (ByTitle(read) is { } titled)
        {
            return new UnderstandingsQuestion([titled]);
        }

        var topics = read.Ids(EntityKind.Topic);
        var byTopic = OnTopics(topics);
        return new UnderstandingsQuestion(byTopic, byTopic.Count == 0 && topics.Count == 0 && read.Has(Cue.HowMany)) { IsUnnamed = topics.Count > 0 && byTopic.Count == 0 };
    }

    private List<int> OnTopics(IReadOnlyList<string> topics) =>
        [.. knowledge.Understandings.Where(understanding => topics.Count > 0 && topics.All(topic => understanding.Topics.Contains(topic))).Select(understanding => understanding.Number)];

    /// <returns>The number of the understanding whose title stands in the question, the longest one; or null.</returns>
    private int? ByTitle(ReadQuestion read)
    {
        var asked = $" {string.Join(' ', read.Tokens.Select(token => token.Text))} ";
        return knowledge.Understandings
            .Select(understanding => (understanding.Number, Length: Languages.All.Select(language => string.Join(' ', Tokenizer.Words(understanding.Title.In(language))))
                .Where(title => asked.Contains($" {title} ", StringComparison.Ordinal)).Select(title => title.Length).DefaultIfEmpty(0).Max()))
            .Where(found => found.Length > 0).OrderByDescending(found => found.Length).Select(found => (int?)found.Number).FirstOrDefault();
    }

    /// <summary>"Heading 11", "the eleventh heading", "headings 3 and 4"; not the 20 of "all 20 headings".</summary>
    private static List<int> Numbers(ReadQuestion read, Cue cue, int count)
    {
        var mention = read.Find(cue) ?? read.Find(Cue.Practice)!;
        return
        [
            .. read.Numbers.Where(number => !number.IsYear && !IsArticle(read, number, mention) && !IsHowMany(read, number, mention, count))
                .Select(number => number.Value == -1 ? count : number.Value).Distinct(),
        ];
    }

    /// <summary>The "one" of "which one of the headings".</summary>
    private static bool IsArticle(ReadQuestion read, NumberMention number, CueMention mention) =>
        number is { Value: 1, IsOrdinal: false } && !char.IsAsciiDigit(read.Words[number.At][0]) && number.At < mention.First;

    private static bool IsHowMany(ReadQuestion read, NumberMention number, CueMention mention, int count) =>
        number.Value == count && !number.IsOrdinal && number.At < mention.First && !IsNumbered(read, number.At);

    private static bool IsNumbered(ReadQuestion read, int at) => read.Cues.Any(cue => cue.Cue == Cue.NumberSign && cue.End == at);

    /// <summary>"Heading 4", "heading number 4", "the fourth heading"; "no. 2" may stand for a deputy elsewhere.</summary>
    private static bool IsBeside(ReadQuestion read, NumberMention number, CueMention cue) =>
        (number.IsOrdinal && number.At + 1 == cue.First) || number.At == cue.End
        || (number.At == cue.End + 1 && read.Cues.Any(sign => sign.Cue is Cue.NumberSign or Cue.ViceChair && sign.First == cue.End));

    private static bool Listed(int number, int count) => number >= 1 && number <= count;
}
