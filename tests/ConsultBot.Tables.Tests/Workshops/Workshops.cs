using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Tests.Workshops;

/// <summary>Workshops to test with.</summary>
internal static class Workshops
{
    /// <summary>Announced, with everything filled in: two days from 14 September 2027, 20 seats.</summary>
    public static Workshop Full(string id) => new(id, "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Time = Time(new LocalDate(2027, 9, 14)),
        Place = new WorkshopPlace("Palais des Nations, Room XII", "Avenue de la Paix 8-14, Geneva", "Geneva", "switzerland", new Uri("https://meet.example.org/1?a=b&c=d")),
        Headings = [11, 14],
        Partners = ["WHO", "IOM"],
        WorkingLanguages = ["en", "fr"],
        Interpretation = ["es"],
        Sessions =
        [
            new WorkshopSession("s1", "Opening", new LocalDate(2027, 9, 14), new LocalTime(9, 30), new LocalTime(10, 0)) { Chair = "Ghana", Speakers = ["Ms A. Mensah"] },
            new WorkshopSession("s2", "Remittances; \"costs\", 😀", new LocalDate(2027, 9, 15), new LocalTime(14, 0), new LocalTime(15, 30)) { IsParallel = true, IsConfidential = true, Documents = ["d1"] },
        ],
        Documents = [new WorkshopDocument("d1", "Annotated agenda", "fr", new LocalDate(2027, 8, 1), new Uri("https://example.org/d1"), DocumentStatus.Expected)],
        Capacity = 20,
        SeatsPerDelegation = 3,
        RegistrationOpens = Instant.FromUtc(2027, 1, 1, 0, 0),
        RegistrationCloses = Instant.FromUtc(2027, 9, 1, 16, 0),
        Visibility = WorkshopVisibility.AllParticipants,
        ListVisibility = ListVisibility.Names,
        Invited = ["State:ghana"],
        Contact = "The secretariat",
    };

    public static WorkshopTime Time(LocalDate first) => new(new DateSpan(first, first.PlusDays(1)), new LocalTime(9, 30), new LocalTime(17, 0), "Europe/Zurich");
}
