using System.Globalization;
using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests.Reachability;

/// <summary>What has to be within reach of a question, kind by kind.</summary>
internal static partial class ReachableItems
{
    public static IReadOnlyList<string> Kinds { get; } = ["event", "workshop", "term", "acronym", "heading", "understanding", "process", "disagreement"];

    public static IEnumerable<ReachableItem> Of(string kind, KnowledgeBase knowledge, Language language) => kind switch
    {
        "event" => knowledge.Events.Where(item => item.Kind != EventKind.Workshop).Select(item => Of(kind, item, language)),
        "workshop" => knowledge.Events.Where(item => item.Kind == EventKind.Workshop).Select(item => Of(kind, item, language)),
        "term" => knowledge.Terms.Select(item => Of(item, knowledge, language)),
        "acronym" => Acronyms(knowledge, language),
        "heading" => knowledge.Headings.Select(item => Numbered(kind, item.Number, item.Title, item.Evidence, language)),
        "understanding" => knowledge.Understandings.Select(item => Numbered(kind, item.Number, item.Title, item.Evidence, language)),
        "process" => knowledge.Processes.Select(item => Of(item, language)),
        "disagreement" => knowledge.Disagreements.Select(item => Of(item, language)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ReachableItem Of(string kind, DatedEvent item, Language language)
    {
        var dates = DateWords.Of(item.Date, language).Union(item.End is { } end ? DateWords.Of(end, language) : []);
        return new ReachableItem(item.Id, QuestionTemplates.Of(kind, language, item.Title.In(language)), [[.. dates]], [item.Evidence.Citations]);
    }

    /// <summary>Terms of one name may define it each in its source's way: one of the definitions is enough, or the name beside a place.</summary>
    private static ReachableItem Of(Term item, KnowledgeBase knowledge, Language language)
    {
        var name = item.Name.In(language);
        var same = knowledge.Terms.Where(term => string.Equals(term.Name.In(language), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return new ReachableItem(
            item.Id, QuestionTemplates.Of("term", language, WithoutBrackets(name), name), [[WithoutBrackets(name)], .. same.Select(term => new[] { term.Text.In(language) })],
            [[.. same.SelectMany(term => term.Evidence.Citations)]]);
    }

    /// <summary>Two terms may share an acronym, and an organisation may have it too: one of them has to be named in full.</summary>
    private static IEnumerable<ReachableItem> Acronyms(KnowledgeBase knowledge, Language language) =>
        from entry in knowledge.Terms.SelectMany(term => term.Acronyms.In(language).Select(acronym => (Acronym: acronym, term)))
        group entry.term by entry.Acronym into terms
        let organisations = knowledge.Organisations.Where(organisation => organisation.Acronyms.In(language).Contains(terms.Key))
        let names = terms.Select(term => term.Name.In(language)).Concat(organisations.Select(organisation => organisation.Name.In(language)))
        select new ReachableItem(
            terms.Key, QuestionTemplates.Of("acronym", language, terms.Key), [.. names.Select(LongWords)],
            organisations.Any() ? [] : [[.. terms.SelectMany(term => term.Evidence.Citations)]]);

    private static ReachableItem Numbered(string kind, int number, LocalText title, Evidence evidence, Language language) =>
        new($"{kind} {number}", QuestionTemplates.Of(kind, language, title.In(language)), [[number.ToString(CultureInfo.InvariantCulture)]], [evidence.Citations]);

    private static ReachableItem Of(Process item, Language language) => new(
        item.Id, QuestionTemplates.Of("process", language, item.Name.In(language), (item.InSentence ?? item.ShortName).In(language)),
        [item.Start is { } start ? [start.Year.ToString(CultureInfo.InvariantCulture)] : []], [item.Evidence.Citations]);

    /// <summary>Every side in its words, with its year and a place of its own.</summary>
    private static ReachableItem Of(Disagreement item, Language language) => new(
        item.Id, QuestionTemplates.Of("disagreement", language, item.Subject.In(language)),
        [[.. item.Sides.SelectMany(side => new[] { side.Text.In(language).Replace('|', ' '), side.Evidence.AsOf.Year.ToString(CultureInfo.InvariantCulture) })]],
        [.. item.Sides.Select(side => side.Evidence.Citations)]);

    /// <summary>The words that make an expansion, each by its beginning: a sentence may bend them, and has articles of its own.</summary>
    private static List<string> LongWords(string name) => [.. WithoutBrackets(name).Split(' ', '-', '\'', '’').Where(word => word.Length > 3).Select(word => word[..Math.Min(word.Length, 6)])];

    private static string WithoutBrackets(string name) => Brackets().Replace(name, string.Empty);

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Brackets();
}
