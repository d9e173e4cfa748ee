namespace ConsultBot.Core.Knowledge.Reading;

internal static class StateEntries
{
    private static readonly Dictionary<string, StateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["state"] = StateKind.State,
        ["territory"] = StateKind.Territory,
        ["former"] = StateKind.Former,
    };

    public static State Read(Cursor cursor)
    {
        var id = cursor.Id(EntryKind.State);
        return new State(
            id,
            cursor.Choice("kind", Kinds),
            cursor.Name("name", EntryKind.State, id),
            cursor.Names("variants", EntryKind.State, id),
            // Adjectives are shared by right ("Congolese", "Dominican"): a question that uses one is answered by asking back.
            cursor.LocalNames("adjectives"),
            cursor.FindLocalText("capital"),
            cursor.LocalNames("capitalVariants"),
            cursor.FindReference("parent", EntryKind.State),
            cursor.FindLocalText("inSentence"),
            cursor.FindReference("area", EntryKind.Region),
            cursor.LocalNames("shared"),
            cursor.References("successors", EntryKind.State));
    }
}
