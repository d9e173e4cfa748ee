namespace ConsultBot.Tables;

internal sealed record InsertChange(string RowKey, RowProperties Properties) : Change(RowKey);

internal sealed record ReplaceChange(string RowKey, RowProperties Properties, string IfETag) : Change(RowKey);

internal sealed record UpsertChange(string RowKey, RowProperties Properties) : Change(RowKey);

internal sealed record DeleteChange(string RowKey, string IfETag) : Change(RowKey);
