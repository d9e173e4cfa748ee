using ConsultBot.Core.Knowledge;

namespace ConsultBot.Tables.Knowledge;

/// <summary>A version in memory, with what was derived from it: readers who take it once see all of one version.</summary>
/// <typeparam name="TIndex">What readers search it with.</typeparam>
/// <param name="Version">Which version it is.</param>
/// <param name="Knowledge">What it says.</param>
/// <param name="Index">Derived from it.</param>
public sealed record KnowledgeEdition<TIndex>(KnowledgeVersion Version, KnowledgeBase Knowledge, TIndex Index);
