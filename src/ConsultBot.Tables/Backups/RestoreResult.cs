namespace ConsultBot.Tables.Backups;

/// <summary>What became of a backup that was to be restored.</summary>
/// <param name="Rows">How many were written; 0 where the store was not empty.</param>
/// <param name="TableInUse">A table of the store that had rows before; null where it was empty and now holds the backup.</param>
public sealed record RestoreResult(long Rows, string? TableInUse);
