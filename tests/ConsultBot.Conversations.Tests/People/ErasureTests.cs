using System.Text.RegularExpressions;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Tables;
using ConsultBot.Tables.Enquiries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.People;

/// <summary>"Forget me" leaves nothing of a person anywhere in the store, in nobody's conversation.</summary>
public sealed partial class ErasureTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Ama = "dl_browser-of-ama";
    private const string Organizer = "dl_browser-of-the-organizer";

    private readonly WatchedStore _store = new();
    private readonly TalkingBot _bot = new();

    public Task InitializeAsync() => _bot.StartAsync(services => services
        .AddSingleton<ITableStore>(_store)
        .AddSingleton<IDocumentStore, DocumentRepository>()
        .AddSingleton<IConversationLog, ConversationLog>()
        .AddSingleton<IEnquiries, EnquiryRepository>()
        .AddSingleton<IConversationReferences, ConversationReferences>());

    Task IAsyncLifetime.DisposeAsync() => _bot.DisposeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task ForgetMe_AfterALifeInTheStore_LeavesNothingOfThePerson()
    {
        await SeatOrganizerAsync();
        var invited = await _bot.HoldAsAsync(Organizer, "en", "invite Ama Mensah for Ghana as head of delegation", "yes", "list participants");
        await AcceptAsync(invited[1].Text);
        await _bot.HoldAsAsync(
            Ama, "en", "who am I?", "How much does the Colombo Process spend in a year? Ama Mensah asks.", "pass it on", "yes", "what do you hold about me?", "correct my time zone to Accra");
        await _bot.HoldAsAsync(Organizer, "fr", "listez les participants", "révoquez l'invitation d'Ama Mensah");
        var person = (await _bot.Get<IPeople>().FindByIdentityAsync(new ChannelIdentity("directline", "", Ama), default))!;
        Assert.Contains(await _store.ReadAllAsync(), row => row.Contains("Conversations", StringComparison.Ordinal) && row.Contains("Mensah", StringComparison.Ordinal));

        var last = await _bot.HoldAsAsync(Ama, "en", "forget me", "yes", "who am I?");

        Assert.Contains("nothing personal", last[1].Text, StringComparison.Ordinal);
        Assert.Contains("guest", last[2].Text, StringComparison.Ordinal);
        var rows = await _store.ReadAllAsync();
        Assert.DoesNotContain(rows, row => row.Contains("Mensah", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(rows, row => row.Contains(person.Id, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("Enquiries", StringComparison.Ordinal) && row.Contains("Colombo", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Grace Hopper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Organizer_OfTheList_IsClearedForOrganizersDocumentsAndADelegateIsNot()
    {
        await SeatOrganizerAsync();
        var organizers = _bot.Get<IOrganizers>();

        Assert.True(await organizers.IsOrganizerAsync(new ChannelIdentity("directline", "", Organizer), default));
        Assert.False(await organizers.IsOrganizerAsync(new ChannelIdentity("directline", "", Ama), default));
        Assert.False(await organizers.IsOrganizerAsync(new ChannelIdentity("msteams", "", Organizer), default));
    }

    private async Task SeatOrganizerAsync()
    {
        var grace = new Participant(
            ParticipantIds.Create(), "Grace Hopper", new Delegation(DelegationKind.State, "switzerland"), DelegationFunction.Secretariat, Language.English, "Europe/Zurich", PersonRole.Organizer);
        await _bot.Get<IInvitations>().InviteAsync(grace, Duration.FromDays(1), null, default);
        await _bot.Get<IPeople>().BindAsync(grace.Id, new ChannelIdentity("directline", "", Organizer), default);
    }

    private async Task AcceptAsync(string text)
    {
        var token = InvitationToken.Find(Link().Match(text).Groups[1].Value)!;
        var acceptance = await _bot.Get<IInvitations>().AcceptAsync(token, new ChannelIdentity("directline", "", Ama), default);
        Assert.Equal(AcceptanceOutcome.Accepted, acceptance.Outcome);
    }

    [GeneratedRegex(@"\(http[^)]*/invitation/([A-Za-z0-9_-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
