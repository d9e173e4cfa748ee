using System.Globalization;
using ConsultBot.Core.Reminders;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>Deliveries as rows. What has its usual value takes no room: a reminder may have a hundred thousand of them.</summary>
internal static class DeliveryRows
{
    private const string Marker = "By";

    /// <param name="delivery">To be kept.</param>
    /// <param name="by">The claim under which it is written: tells a write of one's own from another's when its answer was lost.</param>
    public static RowProperties Of(Delivery delivery, string? by) => new(
    [
        new("Person", delivery.Participant),
        new("For", delivery.Delegation),
        new("Revision", delivery.Revision),
        new("Status", delivery.Status == DeliveryStatus.Waiting ? null : delivery.Status.ToString()),
        new("Reason", delivery.Reason == DeliveryReason.None ? null : delivery.Reason.ToString()),
        new("Attempts", delivery.Attempts == 0 ? null : delivery.Attempts),
        new("Claim", delivery.Claim),
        new("Twice", delivery.MayBeTwice ? true : null),
        new("Where", delivery.Where),
        new("Message", delivery.Message),
        new("At", delivery.At == Instant.MinValue ? null : delivery.At.ToUnixTimeMilliseconds()),
        new("Read", delivery.AcknowledgedAt?.ToUnixTimeMilliseconds()),
        new("Due", delivery.IsDone ? delivery.Due.ToUnixTimeMilliseconds() : null),
        new(Marker, by),
    ]);

    public static Delivery Read(string reminder, Row row)
    {
        var values = row.Properties;
        var isDone = row.Key.StartsWith(Schema.DeliveryDonePrefix, StringComparison.Ordinal);
        var due = Instant.FromUnixTimeMilliseconds(isDone ? values.GetNumber("Due") : long.Parse(row.Key.AsSpan(Schema.DeliveryDuePrefix.Length, 15), CultureInfo.InvariantCulture));
        return new Delivery(IdOf(row.Key), reminder, (int)values.GetNumber("Revision"), values.GetText("Person"), values.GetText("For"), due)
        {
            Status = Word<DeliveryStatus>(values, "Status"),
            Reason = Word<DeliveryReason>(values, "Reason"),
            Attempts = (int)(Number(values, "Attempts") ?? 0),
            Claim = values.FindText("Claim"),
            MayBeTwice = values.ContainsKey("Twice"),
            Where = values.FindText("Where"),
            Message = values.FindText("Message"),
            At = Number(values, "At") is { } at ? Instant.FromUnixTimeMilliseconds(at) : Instant.MinValue,
            AcknowledgedAt = Number(values, "Read") is { } read ? Instant.FromUnixTimeMilliseconds(read) : null,
        };
    }

    public static bool WasWrittenBy(Row? row, string? by) => by is not null && row?.Properties.FindText(Marker) == by;

    public static string KeyOf(Delivery delivery) => delivery.IsDone ? Schema.DeliveryDoneKey(delivery.Id) : Schema.DeliveryDueKey(delivery.Due, delivery.Id);

    public static string IdOf(string key) => key[(key.LastIndexOf('-') + 1)..];

    private static long? Number(RowProperties values, string name) => values.ContainsKey(name) ? values.GetNumber(name) : null;

    private static T Word<T>(RowProperties values, string name)
        where T : struct, Enum => values.FindText(name) is { } word ? Enum.Parse<T>(word) : default;
}
