namespace ConsultBot.Core.Knowledge.Reading;

internal static class DisagreementEntries
{
    public static Disagreement Read(Cursor cursor) => new(
        cursor.Id(EntryKind.Disagreement),
        cursor.OurText("subject"),
        cursor.OurText("difference"),
        cursor.Objects("sides", Side, isRequired: true, atLeast: 2),
        cursor.About(),
        cursor.LocalNames("keywords"))
    {
        Asked = cursor.LocalNames("asked"),
    };

    /// <summary>Nothing holds for all sides, so each says where it stands.</summary>
    private static Statement Side(Cursor cursor) => new(cursor.OurText("text"), cursor.Evidence());
}
