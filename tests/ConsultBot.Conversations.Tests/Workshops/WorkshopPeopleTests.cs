using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Workshops;

/// <summary>Delegates named by their head, promotions told, late changes, visa letters, what stays unsaid: through the real dialog.</summary>
public sealed class WorkshopPeopleTests : IAsyncLifetime
{
    private static readonly string[] Unsaid = ["Jane Doe", "John Roe", "Kenya"];

    private WorkshopBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await WorkshopBot.StartAsync();
        var (iom, ghana, peru) = (new Delegation(DelegationKind.Organisation, "iom"), new Delegation(DelegationKind.State, "ghana"), new Delegation(DelegationKind.State, "peru"));
        await _bot.AddPersonAsync("rita", PersonRole.Organizer, iom, "Rita Keller", Language.English, "Europe/Zurich");
        await _bot.AddPersonAsync("ama", PersonRole.Delegate, ghana, "Ama Mensah", Language.English, "Africa/Accra", DelegationFunction.Head);
        await _bot.AddPersonAsync("kofi", PersonRole.Delegate, ghana, "Kofi Boateng", Language.French, "Africa/Accra");
        await _bot.AddPersonAsync("lucia", PersonRole.Delegate, peru, "Lucía Quispe", Language.Spanish, "America/Lima");
        await TellAsync("rita", "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "capacity 1", "yes", "announce it", "yes");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Named_ByTheHead_IsToldInTheOwnLanguageAndConfirms()
    {
        await SayAsync("kofi", "bonjour", "fr");
        Assert.StartsWith("Kofi Boateng (Ghana) is registered", await SayAsync("ama", "register kofi boateng for the workshop on health as adviser"), StringComparison.Ordinal);

        Assert.Equal(1, await Delivery().DeliverAsync(default));
        Assert.Equal(0, await Delivery().DeliverAsync(default));
        var told = (await _bot.LogAsync("kofi"))[^1];
        var confirmed = await SayAsync("kofi", "je confirme", "fr");

        Assert.Contains("Vous avez été inscrit(e)", told, StringComparison.Ordinal);
        Assert.Contains("est confirmée", confirmed, StringComparison.Ordinal);
        Assert.False((await StateAsync()).Registrations.Single().IsUnconfirmed);
    }

    [Fact]
    public async Task Named_OfAnotherDelegation_DoesNotExistForTheHead()
    {
        Assert.Contains("I know nobody called “Lucía Quispe” in your delegation", await SayAsync("ama", "register Lucía Quispe for the workshop on health"), StringComparison.Ordinal);
        Assert.Empty((await StateAsync()).Registrations);
    }

    [Fact]
    public async Task Promoted_WhoWasAway_IsToldThere()
    {
        await TellAsync("ama", "register me for the workshop on health");
        await SayAsync("lucia", "inscríbame en el taller sobre health", "es");
        await TellAsync("ama", "withdraw me");

        Assert.Equal(1, await Delivery().DeliverAsync(default));

        Assert.Contains("Ha quedado libre una plaza", (await _bot.LogAsync("lucia"))[^1], StringComparison.Ordinal);
        Assert.All((await StateAsync()).Registrations, row => Assert.Null(row.Untold));
    }

    [Fact]
    public async Task Late_RegistrationAndWithdrawal_GoToTheOrganizers()
    {
        await TellAsync("ama", "register me for the workshop on health");
        await TellAsync("rita", "registration closes on 1 September 2027", "yes");
        _bot.Clock.Now = Instant.FromUtc(2027, 9, 5, 9, 0);

        var late = await SayAsync("kofi", "inscrivez-moi à l’atelier sur health", "fr");
        var withdrawn = await SayAsync("ama", "withdraw me");

        Assert.Contains("J’en ai informé les organisateurs", late, StringComparison.Ordinal);
        Assert.Contains("is withdrawn", withdrawn, StringComparison.Ordinal);
        Assert.Contains("I have told the organizers", withdrawn, StringComparison.Ordinal);
        var passed = await _bot.Get<IEnquiries>().ListAsync(openOnly: true, default);
        Assert.Equal(["Inscription tardive", "Late withdrawal"], passed.Select(enquiry => string.Join(' ', enquiry.Text.Split(' ')[..2])));
        Assert.DoesNotContain((await StateAsync()).Registrations, row => row.Status == RegistrationStatus.Registered);
    }

    [Fact]
    public async Task VisaLetter_Requested_IsMissingUntilItIsSent()
    {
        await TellAsync("ama", "register me for the workshop on health", "I need a visa letter");
        var missing = await SayAsync("rita", "logistics summary");

        await TellAsync("rita", "visa letter sent to Ama Mensah");

        Assert.Contains("A visa letter (Ghana)", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("visa letter", await SayAsync("rita", "logistics summary"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Confidential_SessionThatWasHeld_KeepsNoName()
    {
        await TellAsync("rita", "add a session on returns at 10:00 on 14 September, chaired by Kenya, with the speakers Jane Doe and John Roe", "yes", "make session 1 confidential", "yes");
        Assert.Contains("Jane Doe", await SayAsync("ama", "agenda of the workshop on health"), StringComparison.Ordinal);
        _bot.Clock.Now = Instant.FromUtc(2027, 9, 17, 9, 0);

        await TellAsync("rita", "mark it as held", "yes");

        foreach (var (person, question) in new[] { ("rita", "report"), ("rita", "what changed"), ("ama", "report of the workshop on health"), ("ama", "agenda of the workshop on health"), ("ama", "what changed at the workshop on health") })
        {
            var said = await SayAsync(person, question);
            Assert.False(Unsaid.Any(name => said.Contains(name, StringComparison.Ordinal)), $"{question}: {said}");
        }
    }

    [Fact]
    public async Task Session_OnTheSecondDay_IsUnderstoodAndAskedForWithButtons()
    {
        Assert.Contains("Wednesday 15 September 2027, 14:00–15:30", await SayAsync("rita", "add a session on remittances after lunch on the second day"), StringComparison.Ordinal);
        await TellAsync("rita", "yes");

        var asked = await _bot.SayAsync("rita", "add a session on returns", "en");

        Assert.Equal(["Tuesday 14 September 2027", "Wednesday 15 September 2027"], asked.Buttons);
        Assert.Contains("Returns (Tuesday 14 September 2027", await SayAsync("rita", "the first day"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_DelegationsOrAPerson_AreToldApart()
    {
        Assert.Contains("Invited delegations: Bosnia and Herzegovina, Ghana and Peru", await SayAsync("rita", "invite Ghana, Bosnia and Herzegovina and Peru to the workshop"), StringComparison.Ordinal);
        await TellAsync("rita", "yes");

        Assert.Contains("Esi Owusu", await SayAsync("rita", "invite Esi Owusu for Ghana as adviser"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_AsMarkdown_IsShownAsItsSource()
    {
        var said = await SayAsync("rita", "logistics summary as markdown");

        Assert.StartsWith("````````````markdown\n", said, StringComparison.Ordinal);
        Assert.Contains("- When: 14–15 September 2027", said, StringComparison.Ordinal);
    }

    private SeatNoticeDelivery Delivery() => ActivatorUtilities.CreateInstance<SeatNoticeDelivery>(_bot.Get<IServiceProvider>(), new OneAdapter(_bot.Get<DirectLineAdapter>()), new StandingTime(_bot.Clock));

    private async Task<WorkshopState> StateAsync()
    {
        var store = _bot.Get<IWorkshopStore>();
        return (await store.FindAsync((await store.ListAsync(default))[0].Id, default))!;
    }

    private async Task<string> SayAsync(string person, string text, string locale = "en") => (await _bot.SayAsync(person, text, locale)).Text;

    private async Task TellAsync(string person, params string[] texts)
    {
        foreach (var text in texts)
        {
            await SayAsync(person, text);
        }
    }

    private sealed class OneAdapter(DirectLineAdapter adapter) : IChannelAdapters
    {
        public (BotAdapter Adapter, string BotId) For(ConversationAddress address) => (adapter, address.Bot);
    }

    private sealed class StandingTime(SetClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.Now.ToDateTimeOffset();
    }
}
