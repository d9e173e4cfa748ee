namespace ConsultBot.Core.Knowledge.Reading;

internal static class HeadingEntries
{
    public static Heading Read(Cursor cursor) => new(
        cursor.RunningNumber(),
        cursor.OurText("title"),
        cursor.LocalNames("variants"),
        cursor.Objects("subheadings", Subheading, isRequired: true),
        cursor.Evidence());

    private static Subheading Subheading(Cursor cursor) => new(cursor.OurText("title"), cursor.Objects("subheadings", Part));

    private static Subheading Part(Cursor cursor) => new(cursor.OurText("title"), []);
}
