using ConsultBot.Core.Workshops;

namespace ConsultBot.Tables.Workshops;

/// <summary>What a workshop's partition holds, as rows.</summary>
internal static class WorkshopRows
{
    private const string Text = "Text";
    private const string Edits = "Edits";

    public static RowProperties Head(int edits) => new([new(Edits, edits)]);

    public static int EditsOf(Row head) => (int)head.Properties.GetNumber(Edits);

    public static RowProperties Of<T>(T value) => new(LongText.Split(WorkshopJson.Write(value), Text));

    public static T Read<T>(Row row) => WorkshopJson.Read<T>(LongText.Join(row.Properties, Text));

    /// <summary>A person has one row; who was erased keeps a row under the place in the order of arrival.</summary>
    public static string KeyOf(Registration registration) => registration.Participant is { } participant
        ? Schema.WorkshopRegistrationKey(participant)
        : Schema.WorkshopErasedKey(registration.Order);
}
