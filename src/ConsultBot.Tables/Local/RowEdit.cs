namespace ConsultBot.Tables.Local;

/// <summary>What a commit does to one row.</summary>
/// <param name="Partition">Where the row belongs.</param>
/// <param name="Key">Which row.</param>
/// <param name="Row">The row from now on; null: it is removed.</param>
internal readonly record struct RowEdit(string Partition, string Key, StoredRow? Row);
