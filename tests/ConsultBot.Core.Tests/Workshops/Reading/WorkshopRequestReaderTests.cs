using ConsultBot.Core.Calendars;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops.Reading;

public sealed class WorkshopRequestReaderTests
{
    private static readonly Workshop Health = new("w1", "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Time = new WorkshopTime(new DateSpan(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
    };

    private static readonly Workshop Trade = new("w2", "Migration and trade")
    {
        Status = WorkshopStatus.Announced,
        Time = new WorkshopTime(DateSpan.Of(new LocalDate(2027, 10, 4)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
    };

    [Theory]
    [InlineData("en", "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "migration and health", "Geneva")]
    [InlineData("en", "Please plan a workshop on remittances, Accra, 3 May 2027", "remittances", "Accra")]
    [InlineData("en", "new workshop “Labour, mobility and rights”, 3 May 2027, Geneva", "Labour, mobility and rights", "Geneva")]
    [InlineData("fr", "Pourriez-vous organiser un atelier sur les envois de fonds, le 3 mai 2027, à Accra", "les envois de fonds", "Accra")]
    [InlineData("es", "Organice un taller sobre las remesas, 3 de mayo de 2027, en Lima", "las remesas", "Lima")]
    public void Read_Schedule_FindsTitleAndPlace(string language, string text, string title, string place)
    {
        var request = WorkshopFiles.Reader(language).Read(text, Scene())!;

        Assert.Equal((WorkshopAct.Schedule, title, place), (request.Act, request.Text, request.Place));
        Assert.NotNull(request.When.Days);
    }

    [Theory]
    [InlineData("en", "move the September workshop to 16 September 2027", WorkshopAct.Move, "w1")]
    [InlineData("en", "cancel the workshop on trade", WorkshopAct.Cancel, "w2")]
    [InlineData("en", "announce the workshop on health", WorkshopAct.Announce, "w1")]
    [InlineData("en", "register me for the trade workshop", WorkshopAct.Register, "w2")]
    [InlineData("en", "when does the workshop on trade start?", WorkshopAct.When, "w2")]
    [InlineData("en", "where is the October workshop?", WorkshopAct.Where, "w2")]
    [InlineData("fr", "annulez l'atelier sur trade", WorkshopAct.Cancel, "w2")]
    [InlineData("fr", "quand commence l'atelier sur health ?", WorkshopAct.When, "w1")]
    [InlineData("es", "¿dónde se celebra el taller de octubre?", WorkshopAct.Where, "w2")]
    [InlineData("es", "cancele el taller sobre trade", WorkshopAct.Cancel, "w2")]
    public void Read_NamedWorkshop_IsTheOneThatIsMeant(string language, string text, WorkshopAct act, string id)
    {
        var request = WorkshopFiles.Reader(language).Read(text, Scene())!;

        Assert.Equal((act, id), (request.Act, request.Workshop?.Id));
    }

    [Fact]
    public void Read_NothingNamedAndTwoAhead_LeavesBoth() => Assert.Equal(2, WorkshopFiles.Reader("en").Read("register me for the workshop", Scene())!.Candidates.Count);

    [Fact]
    public void Read_It_IsTheOneSpokenOf()
    {
        var request = WorkshopFiles.Reader("en").Read("move it to the 16th", Scene() with { Focus = "w1", IsFresh = true })!;

        Assert.Equal(("w1", new LocalDate(2027, 9, 16)), (request.Workshop?.Id, request.When.Days?.First));
    }

    [Theory]
    [InlineData("en", "Who are the members of the Bali Process?")]
    [InlineData("en", "When did it start?")]
    [InlineData("en", "Where is the secretariat of the Budapest Process?")]
    [InlineData("en", "participants of the Colombo Process")]
    [InlineData("en", "What documents did the Berne Initiative publish?")]
    [InlineData("en", "agenda")]
    [InlineData("en", "partners of the 5+5")]
    [InlineData("en", "When was the workshop on diasporas in 2009 and who came?")]
    [InlineData("fr", "Où est le secrétariat du Processus de Bali ?")]
    [InlineData("fr", "Qui préside le Processus de Bali ?")]
    [InlineData("es", "¿Quién preside el Proceso de Bali?")]
    [InlineData("es", "¿Cuándo empezó el Diálogo 5+5?")]
    public void Read_QuestionOnTheProcesses_IsNotAboutWorkshops(string language, string text) => Assert.Null(WorkshopFiles.Reader(language).Read(text, Scene()));

    [Theory]
    [InlineData("yes", WorkshopAct.Yes)]
    [InlineData("cancel", WorkshopAct.Drop)]
    [InlineData("continue", WorkshopAct.ShowDraft)]
    [InlineData("no, 10:00 to 16:00", WorkshopAct.Correct)]
    [InlineData("the 16th of September", WorkshopAct.Correct)]
    public void Read_WhileSomethingIsPlanned_AnswersIt(string text, WorkshopAct act) =>
        Assert.Equal(act, WorkshopFiles.Reader("en").Read(text, Scene() with { Focus = "w1", IsFresh = true, HasDraft = true })!.Act);

    [Theory]
    [InlineData("yes")]
    [InlineData("cancel")]
    [InlineData("14 September 2027")]
    public void Read_NothingPlanned_LeavesThemToOthers(string text) => Assert.Null(WorkshopFiles.Reader("en").Read(text, Scene()));

    [Fact]
    public void Read_SessionWithChair_FindsBoth()
    {
        var request = WorkshopFiles.Reader("en").Read("add a session on remittances after lunch, chaired by Ghana", Scene() with { Focus = "w1", IsFresh = true })!;

        Assert.Equal((WorkshopAct.AddSession, "remittances", "Ghana", true), (request.Act, request.Text, request.Chair, request.Has(WorkshopMark.AfterLunch)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Read_AnyText_DoesNotThrow(string language)
    {
        var reader = WorkshopFiles.Reader(language);
        var random = new Random(5_007);
        string[] bits = ["add a session", "move", "it", "to", ",", "“", "\uD83D", "ajoutez", "añada", "3/4", "25:00", "chaired by", "présidée par", "\n", "", "capacity", "9999999999999999999", "session", "-", "é", "ﷺ"];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => bits[random.Next(bits.Length)]));
            var request = reader.Read(text, Scene() with { Focus = "w1", IsFresh = true, HasDraft = round % 2 == 0 });
            Assert.True(request is null || Enum.IsDefined(request.Act), text);
        }
    }

    private static WorkshopScene Scene() => new(new LocalDate(2027, 3, 1), [Health, Trade], null, false, false);
}
