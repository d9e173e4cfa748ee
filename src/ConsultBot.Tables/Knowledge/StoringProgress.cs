namespace ConsultBot.Tables.Knowledge;

/// <summary>How far the writing of a version is.</summary>
/// <param name="Done">Bytes written.</param>
/// <param name="Total">Bytes to write.</param>
public readonly record struct StoringProgress(long Done, long Total);
