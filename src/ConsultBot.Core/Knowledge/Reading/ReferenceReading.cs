namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Ids: an entry's own, and those it refers to.</summary>
internal static class ReferenceReading
{
    private static readonly EntryKind[] Subjects =
        [EntryKind.Process, EntryKind.Organisation, EntryKind.State, EntryKind.Region, EntryKind.Topic];

    public static string Id(this Cursor cursor, EntryKind kind)
    {
        var place = cursor.Place.Property("id");
        var id = cursor.Text("id");
        if (!IsId(cursor, place, id))
        {
            return Placeholder.Text;
        }

        cursor.Session.Ids.Declare(kind, id, place, cursor.Position);
        return id;
    }

    public static string Reference(this Cursor cursor, string name, params IReadOnlyList<EntryKind> kinds) =>
        Checked(cursor, cursor.Place.Property(name), cursor.Text(name), kinds);

    public static string? FindReference(this Cursor cursor, string name, params IReadOnlyList<EntryKind> kinds) =>
        cursor.FindText(name) is { } id ? Checked(cursor, cursor.Place.Property(name), id, kinds) : null;

    public static IReadOnlyList<string> References(this Cursor cursor, string name, params IReadOnlyList<EntryKind> kinds) =>
        [.. cursor.PlacedTexts(name).Select(item => Checked(cursor, item.Place, item.Text, kinds))];

    /// <summary>What an entry is about: anything that people ask for by name.</summary>
    public static IReadOnlyList<string> About(this Cursor cursor) => cursor.References("about", Subjects);

    private static string Checked(Cursor cursor, Place place, string id, IReadOnlyList<EntryKind> kinds)
    {
        if (!IsId(cursor, place, id))
        {
            return Placeholder.Text;
        }

        cursor.Session.Ids.Refer(place, id, kinds);
        return id;
    }

    /// <summary>False also for a placeholder, whose problem is on the list already.</summary>
    private static bool IsId(Cursor cursor, Place place, string id)
    {
        if (id == Placeholder.Text)
        {
            return false;
        }

        var isId = EntryId.IsWellFormed(id);
        if (!isId)
        {
            cursor.Report(place, $"\"{id}\" is no id; an id is lower-case letters a to z and digits, in words joined by single hyphens, at most 80 characters.");
        }

        return isId;
    }
}
