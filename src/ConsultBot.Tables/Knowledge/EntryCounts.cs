using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

internal static class EntryCounts
{
    /// <summary>How many entries each file has.</summary>
    public static IReadOnlyDictionary<string, int> Of(KnowledgeBase knowledge) => new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [KnowledgeFiles.Sources] = knowledge.Sources.Count,
        [KnowledgeFiles.States] = knowledge.States.Count,
        [KnowledgeFiles.Organisations] = knowledge.Organisations.Count,
        [KnowledgeFiles.Topics] = knowledge.Topics.Count,
        [KnowledgeFiles.Regions] = knowledge.Regions.Count,
        [KnowledgeFiles.Processes] = knowledge.Processes.Count,
        [KnowledgeFiles.Understandings] = knowledge.Understandings.Count,
        [KnowledgeFiles.Headings] = knowledge.Headings.Count,
        [KnowledgeFiles.Passages] = knowledge.Passages.Count,
        [KnowledgeFiles.Terms] = knowledge.Terms.Count,
        [KnowledgeFiles.Events] = knowledge.Events.Count,
        [KnowledgeFiles.Disagreements] = knowledge.Disagreements.Count,
    };
}
