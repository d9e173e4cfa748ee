using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Findings;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Tells how an answer came about: what was recognised, how the question was understood, what the answer rests on.</summary>
internal sealed class WhyAnswers(KnowledgeBase knowledge, FindingIndex findings)
{
    private readonly MeaningPhrases _meanings = new(knowledge);

    /// <param name="read">The question, read.</param>
    /// <param name="question">How it was understood.</param>
    /// <param name="answer">What was answered to it.</param>
    public Answer Explain(ReadQuestion read, Question question, Answer answer)
    {
        var blocks = new List<AnswerBlock> { Say(Phrase.Of("Why.Asked", ("text", new Argument.Verbatim(read.Text)))), Recognised(read, question), Understood(question) };
        blocks.AddRange(Evidence(read, question, answer));
        var kind = blocks.OfType<AnswerBlock.Paragraph>().Any(block => block.Sentences.Any(sentence => sentence.Citations.Count > 0)) ? AnswerKind.Answered : AnswerKind.Courtesy;
        return new Answer(kind, blocks, [], []);
    }

    private static AnswerBlock.Paragraph Say(Phrase phrase) => new([Cited.Plain(phrase)]);

    private AnswerBlock Recognised(ReadQuestion read, Question question)
    {
        var items = read.Entities.Where(entity => NameOf(entity) is not null)
            .DistinctBy(entity => (entity.Kind, entity.Id, entity.First)).Select(entity => new ListedItem(Recognised(read, entity), null, [], [])).ToList();
        var taken = TakenOver(read, question).ToList();
        if (taken.Count > 0)
        {
            items.Add(new ListedItem(Phrase.Of("Why.TakenOver", ("processes", Naming.Series(taken.Select(id => Naming.Of(knowledge.GetProcess(id))), sorted: false))), null, [], []));
        }

        return items.Count == 0 ? Say(Phrase.Of("Why.NothingRecognised")) : new AnswerBlock.Listing(Cited.Plain(Phrase.Of("Why.Recognised")), items);
    }

    private Phrase Recognised(ReadQuestion read, EntityMention entity)
    {
        return Phrase.Of(entity.Corrected ? "Why.Entity.Corrected" : "Why.Entity",
            ("words", new Argument.Verbatim(read.Written(entity.First, entity.End))), ("name", NameOf(entity)!), ("kind", new Argument.Inner(Phrase.Of("Kind." + entity.Kind))));
    }

    private Argument? NameOf(EntityMention entity) => entity.Kind switch
    {
        EntityKind.Process => Naming.Of(knowledge.GetProcess(entity.Id)),
        EntityKind.State => Naming.Of(knowledge.GetState(entity.Id)),
        EntityKind.Organisation => new Argument.Words(knowledge.GetOrganisation(entity.Id).Name),
        EntityKind.Topic => new Argument.Name(knowledge.GetTopic(entity.Id).Name),
        EntityKind.Region => new Argument.Words(knowledge.GetRegion(entity.Id).Name),
        EntityKind.Heading => knowledge.Headings.FirstOrDefault(heading => IsNumber(heading.Number, entity.Id)) is { } heading ? new Argument.Words(heading.Title) : null,
        EntityKind.Term => knowledge.Terms.FirstOrDefault(term => term.Id == entity.Id) is { } term ? new Argument.Words(term.Name) : null,
        _ => null,
    };

    private static bool IsNumber(int number, string id) => number.ToString(System.Globalization.CultureInfo.InvariantCulture) == id;

    /// <summary>Processes that the question is about and does not name.</summary>
    private static IEnumerable<string> TakenOver(ReadQuestion read, Question question)
    {
        var about = question switch
        {
            AttributeQuestion attribute => attribute.Processes,
            OverviewQuestion overview => [overview.Process],
            MembershipQuestion membership => membership.Processes,
            CompareQuestion compare => compare.Processes,
            NotCovered { Dated: null } notCovered => notCovered.Processes,
            _ => [],
        };
        return about.Except(read.Ids(EntityKind.Process));
    }

    private AnswerBlock Understood(Question question)
    {
        var meanings = _meanings.Of(question);
        return meanings is [var only]
            ? Say(Phrase.Of("Why.Understood.One", ("meaning", new Argument.Inner(only))))
            : new AnswerBlock.Listing(Cited.Plain(Phrase.Of("Why.Understood.Several")), [.. meanings.Select(meaning => new ListedItem(meaning, null, [], []))]);
    }

    private IEnumerable<AnswerBlock> Evidence(ReadQuestion read, Question question, Answer answer)
    {
        if (question is FoundQuestion found && found.Findings.Any(id => findings.Find(id) is not null))
        {
            return Texts(read, found);
        }

        if (question is NotCovered { Dated: null, Newer: false })
        {
            return [NotFound(read)];
        }

        var citations = answer.Citations.ToList();
        return citations.Count == 0 ? [] : [new AnswerBlock.Paragraph([new Cited(Phrase.Of("Why.Facts", ("count", new Argument.Number(citations.Count))), citations)])];
    }

    /// <summary>The texts whole, with the words of the question that they have.</summary>
    private IEnumerable<AnswerBlock> Texts(ReadQuestion read, FoundQuestion found)
    {
        foreach (var finding in found.Findings.Select(findings.Find).OfType<Finding>())
        {
            var own = Languages.All.SelectMany(language => Tokenizer.Words($"{finding.Title.In(language)} {string.Join(' ', finding.Sentences.Select(sentence => sentence.Text.In(language)))}"))
                .ToHashSet(StringComparer.Ordinal);
            var shared = Enumerable.Range(0, read.Words.Count).Where(at => read.Words[at].Length > 3 && own.Contains(read.Words[at]))
                .Select(at => read.Written(at)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            yield return Say(shared.Count == 0
                ? Phrase.Of("Why.Text.Title", ("title", new Argument.Words(finding.Title)))
                : Phrase.Of("Why.Text", ("title", new Argument.Words(finding.Title)), ("words", Naming.Series(shared.Select(word => (Argument)new Argument.Verbatim(word)), sorted: false))));
            yield return finding.Block([]);
        }
    }

    private static AnswerBlock.Paragraph NotFound(ReadQuestion read)
    {
        var missing = read.Cues.Where(cue => cue.Cue == Cue.NotHeld).SelectMany(cue => Enumerable.Range(cue.First, cue.Count)).Concat(read.Unread).Distinct().Order()
            .Select(at => read.Written(at)).Distinct(StringComparer.OrdinalIgnoreCase).Take(8).ToList();
        return Say(missing.Count == 0
            ? Phrase.Of("Why.NoText")
            : Phrase.Of("Why.NoText.For", ("words", Naming.Series(missing.Select(word => (Argument)new Argument.Verbatim(word)), sorted: false))));
    }
}
