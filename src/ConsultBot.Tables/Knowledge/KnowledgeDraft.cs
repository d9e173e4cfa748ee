namespace ConsultBot.Tables.Knowledge;

/// <summary>An announcement of rows that belong to no version yet.</summary>
/// <param name="Key">Of its row.</param>
/// <param name="Partitions">Where they are.</param>
/// <param name="ETag">Changes when somebody marks the rows as swept.</param>
internal sealed record KnowledgeDraft(string Key, IReadOnlyList<string> Partitions, string ETag);
