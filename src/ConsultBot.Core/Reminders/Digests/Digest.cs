using NodaTime;

namespace ConsultBot.Core.Reminders.Digests;

/// <summary>The one message in which a person gets the reminders of a day. It is settled before it is sent and does not change afterwards: sent again, it is the same message.</summary>
/// <param name="Day">By the person's calendar.</param>
/// <param name="Items">What it tells; the first one is the delivery that carries the message. At least one.</param>
public sealed record Digest(LocalDate Day, IReadOnlyList<DigestItem> Items)
{
    public DigestItem Lead => Items[0];

    public bool Has(string delivery) => Items.Any(item => item.Delivery == delivery);
}
