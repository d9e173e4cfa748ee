using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>Lets the documents of one audience speak: where the curated knowledge does not answer, and beside an answer that rests on the same document.</summary>
internal sealed class OfficialWording
{
    /// <summary>Passages looked through for the place that an answer rests on.</summary>
    private const int MostHits = 40;

    /// <summary>Passages that a question which leans on another can mean.</summary>
    private const int Near = 5;

    private readonly KnowledgeBase _knowledge;
    private readonly FindingIndex _findings;
    private readonly DocumentIndex _index;

    /// <param name="knowledge">The curated base.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="documents">Those that the asker may be shown.</param>
    public OfficialWording(KnowledgeBase knowledge, FindingIndex findings, IEnumerable<OfficialDocument> documents) =>
        (_knowledge, _findings, _index) = (knowledge, findings, new DocumentIndex(documents));

    /// <param name="question">As it was understood.</param>
    /// <param name="answer">What the curated base answers.</param>
    /// <param name="asked">How it was asked.</param>
    /// <returns>The question and the answer as they were, or with what a document says.</returns>
    public (Question Question, Answer Answer) Complement(Question question, Answer answer, AskedText asked)
    {
        if (_index.IsEmpty)
        {
            return (question, answer);
        }

        return (question, answer.Kind) switch
        {
            _ when IsOpen(question, answer, asked) && FindAnswer(question is NotCovered { Newer: true }, asked) is { } found => (
                new FoundQuestion([found.Id], asked.Text),
                new Answer(AnswerKind.Answered, [Block("Official.Answer", found, _index.Quote(found, asked.Text), asked.Answering)], [], [])),
            (FoundQuestion or UnderstandingsQuestion { Numbers.Count: 1, WantsCount: false }, AnswerKind.Answered) when FindBeside(question, answer, asked) is var (found, words) =>
                (question, answer with { Blocks = [.. answer.Blocks, Block("Official.Beside", found, _index.Quote(found, words), asked.Answering)] }),
            _ => (question, answer),
        };
    }

    /// <summary>Refused; or asked back for a process, when the question leans on a text and so hardly means one.</summary>
    private static bool IsOpen(Question question, Answer answer, AskedText asked) =>
        (question is NotCovered or FoundQuestion { IsNearest: true } && answer.Kind is AnswerKind.Refused or AnswerKind.Nearest && !asked.LeansOnNothing) || (question is WhichProcessQuestion && asked.LeansOnAnother);

    private static AnswerBlock.Paragraph Block(string key, DocumentFinding finding, string quotation, Language reader)
    {
        var details = finding.Document.Details;
        var phrase = Phrase.Of(
            details.Language == reader ? key : key + ".In",
            ("title", new Argument.Verbatim(finding.Source.Title)),
            ("locator", new Argument.Verbatim(finding.Passage.Locator)),
            ("date", new Argument.Date(finding.Source.Date)),
            ("language", new Argument.Inner(Phrase.Of("Official." + details.Language))),
            ("text", new Argument.Verbatim(quotation)));
        var quoted = new Cited(phrase, [finding.Citation]);
        return details.Binding is { } binding
            ? new AnswerBlock.Paragraph([quoted, new Cited(Phrase.Of(binding ? "Official.Binding" : "Official.NonBinding"), [finding.Citation])])
            : new AnswerBlock.Paragraph([quoted]);
    }

    private DocumentFinding? FindAnswer(bool isNewer, AskedText asked)
    {
        var decisive = asked.Read.Cues.Where(cue => cue.Cue == Cue.NotHeld).SelectMany(cue => asked.Read.Words.Skip(cue.First).Take(cue.Count)).ToHashSet(StringComparer.Ordinal);
        var hits = _index.LanguagesFor(asked.Language)
            .Select(language => _index.Find(asked.Text, language, MostHits))
            .Where(hits => hits is [var best, ..] && best.Confidence >= SearchEvidence.Accept && !best.Unmatched.Any(decisive.Contains))
            .MaxBy(hits => hits[0].Confidence);
        var found = hits is null ? null : asked.LeansOnAnother ? Closest(hits, asked) : hits[0].Finding;
        return found is not null && (!isNewer || found.Source.Date.Year >= Earliest(asked.Read)) ? found : null;
    }

    /// <summary>A question that leans on the one before finds what both are about; its own words say which of that is asked for.</summary>
    private DocumentFinding Closest(IReadOnlyList<DocumentHit> hits, AskedText asked)
    {
        var near = hits.Take(Near).Select(hit => hit.Finding).ToList();
        return _index.Find(asked.Own, near[0].Document.Details.Language, MostHits).Select(hit => hit.Finding).FirstOrDefault(near.Contains) ?? near[0];
    }

    /// <summary>The year that a document must have reached to speak of what is newer than the curated base.</summary>
    private int Earliest(ReadQuestion read) =>
        read.Numbers.Where(number => number.IsYear).Select(number => number.Value).Append(_knowledge.NewestYear + 1).Max();

    /// <summary>The place that the answer rests on, in the documents that are the text of its sources; else what of them answers by itself.</summary>
    private (DocumentFinding Found, string Words)? FindBeside(Question question, Answer answer, AskedText asked)
    {
        var cited = answer.Citations.ToList();
        foreach (var language in Languages.All)
        {
            var words = Words(question, asked, language);
            var hits = _index.Find(words, language, MostHits).Where(hit => cited.Any(citation => IsTextOf(hit.Finding.Source, citation.Source))).ToList();
            var found = hits.Find(hit => cited.Any(citation => IsTextOf(hit.Finding.Source, citation.Source) && LocatorPlace.IsWithin(hit.Finding.Passage.Locator, citation.Locator)))
                ?? hits.Find(hit => hit.Confidence >= SearchEvidence.Accept && language == asked.Language);
            if (found is not null)
            {
                return (found.Finding, words);
            }
        }

        return null;
    }

    /// <summary>What is looked for in a document: the question, and what was answered, in the document's language.</summary>
    private string Words(Question question, AskedText asked, Language language)
    {
        var answered = question switch
        {
            FoundQuestion found => found.Findings.Take(1).Select(_findings.Find).OfType<Finding>().SelectMany(finding => finding.Sentences.Take(2)).Select(sentence => sentence.Text.In(language)),
            UnderstandingsQuestion { Numbers: [var number] } => _knowledge.Understandings.Where(item => item.Number == number).Select(item => item.Text.In(language)),
            _ => [],
        };
        return string.Join(' ', asked.Language == language ? answered.Prepend(asked.Text) : answered);
    }

    /// <summary>True when a document is the text of a source: it has its id, its symbol or its title.</summary>
    private bool IsTextOf(Source document, string sourceId)
    {
        if (document.Id == sourceId)
        {
            return true;
        }

        var source = _knowledge.GetSource(sourceId);
        return (source.Symbol is { } symbol && string.Equals(symbol, document.Symbol, StringComparison.OrdinalIgnoreCase))
            || string.Equals(source.Title, document.Title, StringComparison.OrdinalIgnoreCase);
    }
}
