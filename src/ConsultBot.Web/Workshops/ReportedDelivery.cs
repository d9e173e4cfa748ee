using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;

namespace ConsultBot.Web.Workshops;

/// <summary>What became of a reminder for one person.</summary>
/// <param name="Delivery">As it stands.</param>
/// <param name="Person">Null after the person was erased.</param>
internal sealed record ReportedDelivery(Delivery Delivery, Participant? Person);
