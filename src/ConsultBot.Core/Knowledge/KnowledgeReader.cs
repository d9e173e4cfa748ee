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
        var sources = session.Read(KnowledgeFiles.Sources, SourceEntries.Read);
        var states = session.Read(KnowledgeFiles.States, StateEntries.Read);
        var organisations = session.Read(KnowledgeFiles.Organisations, OrganisationEntries.Read);
        var topics = session.Read(KnowledgeFiles.Topics, TopicEntries.Read);
        var regions = session.Read(KnowledgeFiles.Regions, RegionEntries.Read);
        var processes = session.Read(KnowledgeFiles.Processes, ProcessEntries.Read);
        var understandings = session.Read(KnowledgeFiles.Understandings, UnderstandingEntries.Read);
        var headings = session.Read(KnowledgeFiles.Headings, HeadingEntries.Read);
        var passages = session.Read(KnowledgeFiles.Passages, PassageEntries.Read);
        var terms = session.Read(KnowledgeFiles.Terms, TermEntries.Read);
        var events = session.Read(KnowledgeFiles.Events, EventEntries.Read);
        var disagreements = session.Read(KnowledgeFiles.Disagreements, DisagreementEntries.Read);
        session.CheckAcrossFiles();
        return session.Problems.Any
            ? new KnowledgeReading(session.Problems.InOrder())
            : new KnowledgeReading(new KnowledgeBase(
                sources,
                states,
                organisations,
                topics,
                regions,
                [.. processes.OrderBy(process => process.Number ?? int.MaxValue)],
                [.. understandings.OrderBy(understanding => understanding.Number)],
                [.. headings.OrderBy(heading => heading.Number)],
                passages,
                terms,
                [.. events.OrderBy(item => item.Date)],
                disagreements,
                documents));
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
}
