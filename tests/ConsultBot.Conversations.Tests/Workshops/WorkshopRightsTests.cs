using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Every command by every role, on a workshop for all and on one for invited delegations: who may, who may not, and what is said.</summary>
public sealed class WorkshopRightsTests
{
    private const string Title = "Migration and health";

    /// <summary>Sentences that change a workshop; shown first, saved when confirmed.</summary>
    private static readonly string[] Planning =
    [
        "schedule a workshop on trade, 3 May 2027, 9:00 to 17:00, Accra", "move the workshop on health to 20 September 2027", "add a session on trade to the workshop", "remove session 1 of the workshop",
        "the chair of session 1 of the workshop is Kenya", "change the venue of the workshop", "rename the workshop Another title", "capacity of the workshop 30", "registration closes on 1 May 2027 for the workshop",
        "add a document to the workshop", "publish the document Annotated agenda of the workshop", "remove the document Annotated agenda of the workshop", "set interpretation into Spanish at the workshop",
        "working languages of the workshop English", "partners of the workshop WHO", "contact for the workshop Rita", "invite Kenya to the workshop", "participants may see names at the workshop",
        "move session 1 of the workshop to 15:00", "make session 1 of the workshop confidential", "link it to heading 5 of the workshop", "visible to invited delegations only the workshop",
        "registration opens on 1 April 2027 for the workshop", "announce the workshop", "confirm the workshop", "mark the workshop as held", "cancel the workshop",
        "seats per delegation at the workshop 2", "we received the document Annotated agenda of the workshop", "the speakers of session 1 of the workshop are Ada King",
        "record the decision that the workshop meets again", "remove decision 1 of the workshop", "follow-up: send the paper of the workshop", "mark follow-up 1 done for the workshop",
        "remove follow-up 1 of the workshop", "find a time for the workshop between 20 and 22 September 2027",
    ];

    /// <summary>Sentences of organizers that take effect at once.</summary>
    private static readonly string[] Entering = ["everyone attended the workshop", "absent at the workshop: Kofi Boateng", "visa letters sent for the workshop", "export the participants of the workshop"];

    private static readonly string[] Naming = ["register Kofi Boateng for the workshop on health", "withdraw Kofi Boateng from the workshop on health"];

    private static readonly string[] OnesOwn =
    [
        "register me for the workshop on health", "I confirm my registration for the workshop on health", "I need a visa letter for the workshop on health", "withdraw me from the workshop on health",
        "I decline the workshop on health",
    ];

    private static readonly string[] Asking =
    [
        "what's next?", "when does the workshop on health start?", "where is the workshop on health?", "agenda of the workshop on health", "who chairs session 1 of the workshop on health?",
        "which documents are there for the workshop on health?", "am I registered for the workshop on health?", "what changed at the workshop on health?", "is there interpretation at the workshop on health?",
        "what is missing for the workshop on health?", "how many seats are left at the workshop on health?", "who is the contact for the workshop on health?", "details of the workshop on health",
        "overview of the workshops", "send me the calendar entry of the workshop on health", "logistics summary of the workshop on health", "who is coming to the workshop on health?", "issue the logistics summary of the workshop on health",
    ];

    private static readonly string[] OwnCalendar = ["my calendar feed", "renew my calendar feed", "revoke my calendar feed"];

    public static TheoryData<string, bool> RolesAndVisibility
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var role in new[] { "guest", "stranger", "invited", "head", "organizer", "admin" })
            {
                rows.Add(role, false);
                rows.Add(role, true);
            }

            return rows;
        }
    }

    /// <summary>A command that no sentence above gives has no row here: it has to get one. Those about a plan that is open stand in the talk tests and the table of all commands.</summary>
    [Fact]
    public async Task Sentences_GiveEveryCommand()
    {
        await using var bot = await WorkshopBot.StartAsync();
        var reader = bot.Get<IReadOnlyList<WorkshopRequestReader>>().Single(reader => reader.Language == Language.English);
        var scene = new WorkshopScene(new LocalDate(2027, 3, 1), [Announced(false)], null, false, false);

        var given = Planning.Concat(Entering).Concat(Naming).Concat(OnesOwn).Concat(Asking).Concat(OwnCalendar).Select(text => reader.Read(text, scene)?.Act).ToHashSet();

        Assert.DoesNotContain(Enum.GetValues<WorkshopAct>(), act => act < WorkshopAct.Yes && !given.Contains(act));
    }

    [Theory]
    [MemberData(nameof(RolesAndVisibility))]
    public async Task Commands_ByARole_DoWhatTheRoleMayAndSaySoOtherwise(string role, bool isInvitedOnly)
    {
        await using var bot = await StartAsync(isInvitedOnly);
        var (isOrganizer, isGuest) = (role is "organizer" or "admin", role == "guest");
        var maySee = !isGuest && (isOrganizer || !isInvitedOnly || role != "stranger");
        var faults = new List<string>();
        foreach (var text in Planning)
        {
            var reply = await SayAsync(bot, role, text);
            Check(faults, text, reply, isOrganizer ? !reply.Contains("Only organizers", StringComparison.Ordinal) : isGuest ? !reply.Contains(Title, StringComparison.Ordinal) : Refuses(reply));
            await SayAsync(bot, role, "cancel");
            Check(faults, text, "the workshop changed", await IsUnchangedAsync(bot));
        }

        foreach (var text in Entering)
        {
            var reply = await SayAsync(bot, role, text);
            Check(faults, text, reply, isGuest ? !reply.Contains(Title, StringComparison.Ordinal) : isOrganizer != reply.Contains("Only organizers", StringComparison.Ordinal));
        }

        foreach (var text in Naming)
        {
            var reply = await SayAsync(bot, role, text);
            var may = isOrganizer || role == "head";
            Check(faults, text, reply, isGuest || (may ? reply.Contains("Kofi Boateng (Ghana)", StringComparison.Ordinal) || reply.Contains("of Kofi Boateng (Ghana)", StringComparison.Ordinal)
                : reply.Contains("Only the head or the alternate head", StringComparison.Ordinal)));
        }

        foreach (var text in OnesOwn.Concat(Asking))
        {
            var reply = await SayAsync(bot, role, text);
            Check(faults, text, reply, maySee == (reply.Contains(Title, StringComparison.Ordinal) || (maySee && IsAnswerWithoutTitle(text))));
            Check(faults, text, reply, maySee || isGuest || Asking.Contains(text) || reply.Contains("I know of no such workshop", StringComparison.Ordinal));
            Check(faults, text, reply, isOrganizer || !reply.Contains("Wanjiru Kamau", StringComparison.Ordinal));
        }

        foreach (var text in OwnCalendar)
        {
            var reply = await SayAsync(bot, role, text);
            Check(faults, text, reply, isGuest == reply.Contains("open your personal invitation link first", StringComparison.Ordinal));
        }

        Check(faults, "all", "the workshop changed", await IsUnchangedAsync(bot));
        var rows = (await bot.Get<IWorkshopStore>().FindAsync("w", default))!.Registrations;
        Check(faults, "all", $"{rows.Count} places", rows.Count == 1 + (maySee && !(isOrganizer && isInvitedOnly) ? 1 : 0) + (isOrganizer || role == "head" ? 1 : 0));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>To who doesn't see the workshop it doesn't exist, whatever the command.</summary>
    private static bool Refuses(string reply) => reply.Contains("Only organizers", StringComparison.Ordinal) || reply.Contains("I know of no such workshop", StringComparison.Ordinal);

    /// <summary>These answer with what is asked alone.</summary>
    private static bool IsAnswerWithoutTitle(string text) =>
        text.StartsWith("who chairs", StringComparison.Ordinal) || text.StartsWith("is there interpretation", StringComparison.Ordinal) || text.StartsWith("who is coming", StringComparison.Ordinal)
        || text.StartsWith("which documents", StringComparison.Ordinal);

    private static void Check(List<string> faults, string text, string reply, bool isRight)
    {
        if (!isRight)
        {
            faults.Add($"{text} -> {reply}");
        }
    }

    private static async Task<WorkshopBot> StartAsync(bool isInvitedOnly)
    {
        var bot = await WorkshopBot.StartAsync();
        var (iom, ghana, peru) = (new Delegation(DelegationKind.Organisation, "iom"), new Delegation(DelegationKind.State, "ghana"), new Delegation(DelegationKind.State, "peru"));
        await bot.AddPersonAsync("organizer", PersonRole.Organizer, iom, "Rita Keller", Language.English, "Europe/Zurich");
        await bot.AddPersonAsync("admin", PersonRole.Admin, iom, "Omar Haddad", Language.English, "Europe/Zurich");
        await bot.AddPersonAsync("invited", PersonRole.Delegate, ghana, "Esi Owusu", Language.English, "Africa/Accra");
        await bot.AddPersonAsync("head", PersonRole.Delegate, ghana, "Ama Mensah", Language.English, "Africa/Accra", DelegationFunction.Head);
        await bot.AddPersonAsync("kofi", PersonRole.Delegate, ghana, "Kofi Boateng", Language.English, "Africa/Accra");
        await bot.AddPersonAsync("stranger", PersonRole.Delegate, peru, "Lucía Quispe", Language.English, "America/Lima");
        await bot.AddPersonAsync("wanjiru", PersonRole.Delegate, new Delegation(DelegationKind.State, "kenya"), "Wanjiru Kamau", Language.English, "Africa/Nairobi");
        await bot.Get<IWorkshopStore>().SaveAsync(new WorkshopEdit(Announced(isInvitedOnly), null, "test", "create", bot.Clock.Now), default);
        await SayAsync(bot, "wanjiru", "register me for the workshop on health");
        return bot;
    }

    private static Workshop Announced(bool isInvitedOnly) => new("w", Title)
    {
        Status = WorkshopStatus.Announced,
        Visibility = isInvitedOnly ? WorkshopVisibility.InvitedOnly : WorkshopVisibility.AllParticipants,
        Invited = ["State:ghana", "State:kenya"],
        Time = new WorkshopTime(new DateSpan(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
        Sessions = [new WorkshopSession("s1", "Remittances", new LocalDate(2027, 9, 14), new LocalTime(14, 0), new LocalTime(15, 30)) { Chair = "Ghana" }],
        Documents = [new WorkshopDocument("d1", "Annotated agenda", "en", null, null, DocumentStatus.Received)],
    };

    private static async Task<bool> IsUnchangedAsync(WorkshopBot bot) =>
        (await bot.Get<IWorkshopStore>().HistoryAsync("w", 0, default)).Count == 1 && (await bot.Get<IWorkshopStore>().ListAsync(default)).Count == 1;

    private static async Task<string> SayAsync(WorkshopBot bot, string person, string text) => (await bot.SayAsync(person, text, "en")).Text;
}
