namespace ConsultBot.Tables.Backups;

/// <summary>A row in a backup. ETags stay behind: they are the store's.</summary>
internal sealed record BackupRow(string Table, string Partition, string Key, RowProperties Properties);
