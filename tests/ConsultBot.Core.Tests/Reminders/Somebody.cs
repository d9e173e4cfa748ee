using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Reminders;

/// <summary>People and workshops to remind with.</summary>
internal static class Somebody
{
    /// <summary>14 September 2027, 09:30 in Zurich.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2027, 9, 14, 7, 30);

    public static Participant Of(string id, string state = "ghana", string zone = "Africa/Accra", DelegationFunction function = DelegationFunction.Adviser, PersonRole role = PersonRole.Delegate) =>
        new(id, "Ama " + id, new Delegation(DelegationKind.State, state), function, Language.English, zone, role);

    public static Workshop Workshop { get; } = new("w1", "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Revision = 2,
        Time = new WorkshopTime(new DateSpan(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)), new LocalTime(9, 30), new LocalTime(17, 0), "Europe/Zurich"),
        RegistrationCloses = Instant.FromUtc(2027, 9, 1, 16, 0),
        Documents = [new WorkshopDocument("d1", "Annotated agenda", "en", new LocalDate(2027, 8, 20), null, DocumentStatus.Expected)],
        Invited = ["State:ghana", "State:kenya"],
    };

    public static Registration Row(Participant person, RegistrationStatus status) => new(person.Id, person.Delegation, person.Function, status, 1, Start, null);
}
