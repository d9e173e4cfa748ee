namespace ConsultBot.Core.Knowledge.Reading;

internal static class EntryKinds
{
    public static string FileName(this EntryKind kind) => kind switch
    {
        EntryKind.Source => KnowledgeFiles.Sources,
        EntryKind.State => KnowledgeFiles.States,
        EntryKind.Organisation => KnowledgeFiles.Organisations,
        EntryKind.Topic => KnowledgeFiles.Topics,
        EntryKind.Region => KnowledgeFiles.Regions,
        EntryKind.Process => KnowledgeFiles.Processes,
        EntryKind.Passage => KnowledgeFiles.Passages,
        EntryKind.Term => KnowledgeFiles.Terms,
        EntryKind.Event => KnowledgeFiles.Events,
        EntryKind.Disagreement => KnowledgeFiles.Disagreements,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>As it stands in a sentence.</summary>
    public static string Noun(this EntryKind kind) => kind switch
    {
        EntryKind.Source => "source",
        EntryKind.State => "state",
        EntryKind.Organisation => "organisation",
        EntryKind.Topic => "topic",
        EntryKind.Region => "region",
        EntryKind.Process => "process",
        EntryKind.Passage => "passage",
        EntryKind.Term => "term",
        EntryKind.Event => "event",
        EntryKind.Disagreement => "disagreement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Nouns(this IReadOnlyList<EntryKind> kinds) => string.Join(", ", kinds.SkipLast(1).Select(Noun)) switch
    {
        "" => kinds[0].Noun(),
        var first => $"{first} or {kinds[^1].Noun()}",
    };
}
