using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Drafting;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Reading;

/// <summary>Sentences as people say them: with a lead-in, in other words, relative to what stands, by the place.</summary>
public sealed class FreeSpeechTests
{
    private static readonly HostBook Hosts = WorkshopFiles.Hosts;

    private static readonly Workshop Nairobi = new("w1", "Labour mobility")
    {
        Status = WorkshopStatus.Announced,
        Place = new WorkshopPlace(null, null, "Nairobi", "kenya", null),
        Time = new WorkshopTime(new DateSpan(new LocalDate(2027, 5, 5), new LocalDate(2027, 5, 6)), new LocalTime(9, 0), new LocalTime(17, 0), "Africa/Nairobi"),
        Sessions =
        [
            new WorkshopSession("s1", "Recruitment fees", new LocalDate(2027, 5, 5), new LocalTime(10, 0), new LocalTime(11, 30)),
            new WorkshopSession("s2", "Skills", new LocalDate(2027, 5, 5), new LocalTime(14, 0), new LocalTime(15, 0)),
        ],
    };

    private static readonly Workshop Geneva = new("w2", "Return")
    {
        Status = WorkshopStatus.Announced,
        Place = new WorkshopPlace(null, null, "Geneva", "switzerland", null),
        Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 6, 7)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
    };

    [Theory]
    [InlineData("en", "can we push the Geneva one back a week?", 7, 0)]
    [InlineData("en", "could you bring forward the workshop in Geneva by two days", -2, 0)]
    [InlineData("en", "postpone the return workshop by a fortnight", 14, 0)]
    [InlineData("en", "let's start the Geneva workshop half an hour later", 0, 30)]
    [InlineData("fr", "on pourrait décaler l’atelier de Genève d’une semaine ?", 7, 0)]
    [InlineData("fr", "retardez l’atelier de Genève d’une demi-heure", 0, 30)]
    [InlineData("fr", "avance l’atelier de Genève de deux jours", -2, 0)]
    [InlineData("es", "¿podemos retrasar una semana el taller de Ginebra?", 7, 0)]
    [InlineData("es", "adelante dos días el taller de Ginebra", -2, 0)]
    public void Read_HowFar_IsCountedFromWhatStands(string language, string text, int days, int minutes)
    {
        var request = Read(language, text)!;

        Assert.Equal((WorkshopAct.Move, "w2", new WorkshopShift(days, minutes)), (request.Act, request.Workshop?.Id, request.Shift));
    }

    [Theory]
    [InlineData("en", "move it by a week", "2027-05-12", "09:00", "17:00", "10:00")]
    [InlineData("en", "start an hour later", "2027-05-05", "10:00", "17:00", "10:00")]
    [InlineData("en", "finish at 16:00", "2027-05-05", "09:00", "16:00", "10:00")]
    [InlineData("en", "begin at 9:30", "2027-05-05", "09:30", "17:00", "10:00")]
    [InlineData("en", "delay it by an hour", "2027-05-05", "10:00", "18:00", "11:00")]
    [InlineData("fr", "commençons à 9 h 30", "2027-05-05", "09:30", "17:00", "10:00")]
    [InlineData("es", "empezamos media hora más tarde", "2027-05-05", "09:30", "17:00", "10:00")]
    public void Apply_RelativeMove_TakesTheAgendaAlongOnlyWhereTheWholeMoves(string language, string text, string first, string opens, string closes, string session)
    {
        var plan = Plan(language, text);

        Assert.Equal((first, opens, closes, session), (
            plan.Time!.Days.First.ToString("uuuu-MM-dd", null), plan.Time.Opens.ToString("HH:mm", null), plan.Time.Closes.ToString("HH:mm", null), plan.Sessions[0].From.ToString("HH:mm", null)));
    }

    [Theory]
    [InlineData("en", "put session 2 at 3pm")]
    [InlineData("fr", "met la séance 2 à 15h")]
    [InlineData("fr", "mets la séance 2 à 15 h")]
    [InlineData("es", "pon la sesión 2 a las 15h")]
    [InlineData("en", "move session 2 one hour later")]
    public void Apply_SessionToAnHour_MovesThatSessionAlone(string language, string text)
    {
        var plan = Plan(language, text);

        Assert.Equal((new LocalTime(15, 0), new LocalTime(10, 0)), (plan.Sessions[1].From, plan.Sessions[0].From));
    }

    [Theory]
    [InlineData("en", "I need to organise a two-day workshop on trade in Accra on 5 July 2027 from 9am to 5pm", "trade", 2)]
    [InlineData("en", "plan a regional workshop on trade for 3 days in Accra starting 5 July 2027", "trade", 3)]
    [InlineData("fr", "Je souhaite organiser un atelier consacré au commerce à Accra le 5 juillet 2027", "commerce", 1)]
    [InlineData("fr", "Pourriez-vous programmer un atelier régional sur le commerce le 5 juillet 2027 à Accra", "le commerce", 1)]
    [InlineData("es", "Necesito programar un taller sobre comercio el 5 de julio de 2027 en Accra", "comercio", 1)]
    public void Read_ScheduleInOtherWords_FindsSubjectAndLength(string language, string text, string subject, int days)
    {
        var request = Read(language, text)!;

        Assert.Equal((WorkshopAct.Schedule, days), (request.Act, request.When.Days?.Days));
        Assert.Contains(subject, request.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gional", request.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "add session 2 to my calendar", 2)]
    [InlineData("en", "can you put session 2 in my calendar?", 2)]
    [InlineData("fr", "ajoute la séance 2 à mon agenda", 2)]
    [InlineData("es", "añade la sesión 2 a mi calendario", 2)]
    [InlineData("en", "add it to my calendar", null)]
    public void Read_ToMyCalendar_IsAnEntryAndNoNewSession(string language, string text, int? number)
    {
        var request = Read(language, text)!;

        Assert.Equal((WorkshopAct.Calendar, number), (request.Act, request.Number));
    }

    [Theory]
    [InlineData("en", "register Kofi Boateng for Ghana", "Kofi Boateng for Ghana")]
    [InlineData("en", "could you register my colleague Kofi Boateng for the labour workshop", "Kofi Boateng")]
    [InlineData("fr", "inscris Juan de la Cruz pour le Pérou à l’atelier", "Juan de la Cruz pour le Pérou")]
    [InlineData("es", "inscribe a Juan de la Cruz por el Perú como asesor", "Juan de la Cruz por el Perú")]
    public void Read_RegisterAnother_KeepsTheWholeName(string language, string text, string name) => Assert.Equal(name, Assert.Single(Read(language, text)!.People));

    [Theory]
    [InlineData("en", "who still hasn't answered?", WorkshopAct.Missing)]
    [InlineData("en", "how many seats are left?", WorkshopAct.SeatsLeft)]
    [InlineData("en", "who do I contact?", WorkshopAct.Contact)]
    [InlineData("en", "tell me about the next workshop", WorkshopAct.Facts)]
    [InlineData("en", "I can't make it after all", WorkshopAct.Withdraw)]
    [InlineData("en", "count me in, please", WorkshopAct.Register)]
    [InlineData("fr", "qui n’a pas encore répondu ?", WorkshopAct.Missing)]
    [InlineData("fr", "combien de places reste-t-il ?", WorkshopAct.SeatsLeft)]
    [InlineData("fr", "je ne pourrai finalement pas venir", WorkshopAct.Withdraw)]
    [InlineData("es", "¿quién no ha contestado todavía?", WorkshopAct.Missing)]
    [InlineData("es", "¿cuántas plazas quedan?", WorkshopAct.SeatsLeft)]
    [InlineData("es", "al final no podré ir", WorkshopAct.Withdraw)]
    [InlineData("es", "cambia la sede a Ginebra", WorkshopAct.SetVenue)]
    [InlineData("en", "let's have room for 30 people", WorkshopAct.SetCapacity)]
    [InlineData("en", "25 seats, 2 per delegation", WorkshopAct.SetCapacity)]
    [InlineData("en", "can I still register?", WorkshopAct.Registered)]
    [InlineData("fr", "peut-on encore s’inscrire ?", WorkshopAct.Registered)]
    [InlineData("es", "¿todavía puedo inscribirme?", WorkshopAct.Registered)]
    [InlineData("fr", "terminons à 16 h", WorkshopAct.Move)]
    [InlineData("fr", "ça commence à quelle heure chez moi ?", WorkshopAct.When)]
    public void Read_InOtherWords_IsTheSameAct(string language, string text, WorkshopAct act) => Assert.Equal(act, Read(language, text)?.Act);

    [Fact]
    public void Apply_SeatsInAllAndEach_AreBothTaken()
    {
        var plan = Plan("en", "25 seats, 2 per delegation");

        Assert.Equal((25, 2), (plan.Capacity, plan.SeatsPerDelegation));
    }

    [Fact]
    public void Apply_DeadlineAWeekBefore_IsCountedFromTheBeginning() =>
        Assert.Equal(new LocalDate(2027, 4, 28), Plan("en", "registration closes a week before").RegistrationCloses!.Value.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).Date.PlusDays(-1));

    [Theory]
    [InlineData("en", "we move to the UN Gigiri compound instead", "the UN Gigiri compound")]
    [InlineData("fr", "on change de salle : ce sera la salle XVIII s’il vous plaît", "la salle XVIII")]
    public void Apply_VenueInOtherWords_HasNoWordsAroundIt(string language, string text, string venue) => Assert.Equal(venue, Plan(language, text).Place.Venue);

    private static WorkshopRequest? Read(string language, string text) => WorkshopFiles.Reader(language).Read(text, Scene);

    private static Workshop Plan(string language, string text) =>
        new WorkshopPlanner(Hosts, DateTimeZoneProviders.Tzdb).Apply(new WorkshopDraft("d", Nairobi) { Seen = Nairobi }, Read(language, text)!, "Europe/Zurich", "new", []).Workshop;

    private static WorkshopScene Scene => new(new LocalDate(2027, 3, 1), [Nairobi, Geneva], "w1", true, false) { Hosts = Hosts };
}
