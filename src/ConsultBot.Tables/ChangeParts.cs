namespace ConsultBot.Tables;

/// <summary>What only some kinds of change have.</summary>
internal static class ChangeParts
{
    /// <returns>The new values; null for a deletion.</returns>
    /// <exception cref="ArgumentException">The change was made without values.</exception>
    public static RowProperties? Properties(this Change change) => change switch
    {
        InsertChange insert => Required(insert.Properties, change.Key),
        ReplaceChange replace => Required(replace.Properties, change.Key),
        UpsertChange upsert => Required(upsert.Properties, change.Key),
        _ => null,
    };

    /// <returns>The ETag that the row must still have; null where there is no such condition.</returns>
    /// <exception cref="ArgumentException">The change has the condition and no ETag.</exception>
    public static string? IfETag(this Change change) => change switch
    {
        ReplaceChange replace => Required(replace.IfETag, change.Key),
        DeleteChange delete => Required(delete.IfETag, change.Key),
        _ => null,
    };

    private static T Required<T>(T? part, string key)
        where T : class => part ?? throw new ArgumentException($"The change of row '{key}' lacks its {typeof(T).Name}.", nameof(part));
}
