using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Reading;

namespace ConsultBot.Core.Knowledge;

/// <summary>Reads the files of a knowledge base and checks all that their JSON Schemas say, and what no schema can:
/// references, unique ids, totals against counts, locators, names that mean two things, and translations.</summary>
public static class KnowledgeReader
{
    /// <param name="files">The twelve of <see cref="KnowledgeFiles.Names"/> and those of documents, in any order.</param>
    /// <remarks>What merely follows from another problem is not reported: an entry with a faulty part can still be referred to.</remarks>
    public static KnowledgeReading Read(IReadOnlyList<KnowledgeFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var session = new ReadingSession([.. files.Where(file => KnowledgeFiles.FindDocumentId(file.Name) is null)]);
        var documents = Documents(files, session.Problems);
        var (facts, texts) = ReadEntries(session);
        session.CheckAcrossFiles();
        return session.Problems.Any
            ? new KnowledgeReading(session.Problems.InOrder())
            : new KnowledgeReading(new KnowledgeBase(
                facts.Sources,
                facts.States,
                facts.Organisations,
                facts.Topics,
                facts.Regions,
                [.. facts.Processes.OrderBy(process => process.Number ?? int.MaxValue)],
                [.. facts.Understandings.OrderBy(understanding => understanding.Number)],
                [.. facts.Headings.OrderBy(heading => heading.Number)],
                texts.Passages,
                texts.Terms,
                [.. texts.Events.OrderBy(item => item.Date)],
                texts.Disagreements,
                documents));
    }

    /// <summary>Two halves of the work, side by side.</summary>
    private static (Facts Facts, Texts Texts) ReadEntries(ReadingSession session)
    {
        Facts? facts = null;
        Texts? texts = null;
        Parallel.Invoke(
            () => facts = new Facts(
                session.Read(KnowledgeFiles.Sources, SourceEntries.Read),
                session.Read(KnowledgeFiles.States, StateEntries.Read),
                session.Read(KnowledgeFiles.Organisations, OrganisationEntries.Read),
                session.Read(KnowledgeFiles.Topics, TopicEntries.Read),
                session.Read(KnowledgeFiles.Regions, RegionEntries.Read),
                session.Read(KnowledgeFiles.Processes, ProcessEntries.Read),
                session.Read(KnowledgeFiles.Understandings, UnderstandingEntries.Read),
                session.Read(KnowledgeFiles.Headings, HeadingEntries.Read)),
            () => texts = new Texts(
                session.Read(KnowledgeFiles.Passages, PassageEntries.Read),
                session.Read(KnowledgeFiles.Terms, TermEntries.Read),
                session.Read(KnowledgeFiles.Events, EventEntries.Read),
                session.Read(KnowledgeFiles.Disagreements, DisagreementEntries.Read)));
        return (facts!, texts!);
    }

    private static List<OfficialDocument> Documents(IReadOnlyList<KnowledgeFile> files, ProblemList problems)
    {
        var documents = new List<OfficialDocument>();
        foreach (var file in files.Where(file => KnowledgeFiles.FindDocumentId(file.Name) is not null))
        {
            if (DocumentJson.TryRead(file, out var document, out var problem))
            {
                documents.Add(document);
            }
            else
            {
                problems.Add(problem);
            }
        }

        return documents;
    }

    private sealed record Facts(
        IReadOnlyList<Source> Sources,
        IReadOnlyList<State> States,
        IReadOnlyList<Organisation> Organisations,
        IReadOnlyList<Topic> Topics,
        IReadOnlyList<Region> Regions,
        IReadOnlyList<Process> Processes,
        IReadOnlyList<Understanding> Understandings,
        IReadOnlyList<Heading> Headings);

    private sealed record Texts(IReadOnlyList<Passage> Passages, IReadOnlyList<Term> Terms, IReadOnlyList<DatedEvent> Events, IReadOnlyList<Disagreement> Disagreements);
}
