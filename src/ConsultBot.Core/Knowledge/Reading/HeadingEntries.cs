namespace ConsultBot.Core.Knowledge.Reading;

internal static class HeadingEntries
{
    public static Heading Read(Cursor cursor) => new(
        cursor.RunningNumber(),
        cursor.LocalText("title"),
        cursor.LocalNames("variants"),
        cursor.Objects("subheadings", Subheading, isRequired: true),
        cursor.Evidence());

    private static Subheading Subheading(Cursor cursor) => new(cursor.LocalText("title"), cursor.Objects("subheadings", Part));

    private static Subheading Part(Cursor cursor) => new(cursor.LocalText("title"), []);
}
