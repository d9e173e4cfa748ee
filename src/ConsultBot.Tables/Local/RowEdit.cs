namespace ConsultBot.Tables.Local;

/// <summary>What a commit does to one row.</summary>
/// <param name="Key">Which row.</param>
/// <param name="Values">Its values from now on, as <see cref="RowCodec"/> writes them; null: it is removed.</param>
internal readonly record struct RowEdit(string Key, byte[]? Values);
