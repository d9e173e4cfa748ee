using System.Text.Json;
using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Cli;
using ConsultBot.Cli.Asking;
using ConsultBot.Conversations.Tests.Teams;
using ConsultBot.Conversations.Tests.Workshops;
using ConsultBot.Core.Calendars;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>The real bot, with somebody of each role who is known in the web chat and in Teams, and one announced workshop; all of it anew for each command.</summary>
internal sealed class CommandBot : IAsyncDisposable
{
    private const string OtherTenant = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly ServiceProvider _services;
    private int _turns;

    private CommandBot(ServiceProvider services, FreshStore store) => (_services, Store) = (services, store);

    public FreshStore Store { get; }

    public static async Task<CommandBot> StartAsync()
    {
        var store = new FreshStore();
        var services = CliServices.Create(inMemory: false, configured => configured.AddSingleton<IClock>(new SetClock()).AddSingleton<ITableStore>(store));
        await services.GetRequiredService<KnowledgeSeed>().PlantAsync(CancellationToken.None);
        await services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(CancellationToken.None);
        services.GetRequiredService<DirectLineAdapter>().UseConsultationBot(services);
        return new CommandBot(services, store);
    }

    /// <returns>What was said to the command itself.</returns>
    public async Task<string> GiveAsync(CommandRow row, CommandRole role, CommandPlace place)
    {
        await SeedAsync();
        return place == CommandPlace.WebChat ? await InWebChatAsync(row, role) : await InTeamsAsync(row, role, place);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task SeedAsync()
    {
        Store.Empty();
        var (iom, ghana) = (new Delegation(DelegationKind.Organisation, "iom"), new Delegation(DelegationKind.State, "ghana"));
        await AddAsync(CommandRole.Delegate, PersonRole.Delegate, ghana, "Esi Owusu", DelegationFunction.Adviser);
        await AddAsync(CommandRole.Head, PersonRole.Delegate, ghana, "Ama Mensah", DelegationFunction.Head);
        await AddAsync(CommandRole.Organizer, PersonRole.Organizer, iom, "Rita Keller", DelegationFunction.Secretariat);
        await AddAsync(CommandRole.Admin, PersonRole.Admin, iom, "Omar Haddad", DelegationFunction.Secretariat);
        await AddAsync(null, PersonRole.Delegate, ghana, "Kofi Boateng", DelegationFunction.Adviser);
        await _services.GetRequiredService<IWorkshopStore>().SaveAsync(new WorkshopEdit(Announced(), null, "test", "create", _services.GetRequiredService<IClock>().GetCurrentInstant()), default);
    }

    private async Task AddAsync(CommandRole? key, PersonRole role, Delegation delegation, string name, DelegationFunction function)
    {
        var person = new Participant(ParticipantIds.Create(), name, delegation, function, Language.English, "Europe/Zurich", role);
        await _services.GetRequiredService<IInvitations>().InviteAsync(person, Duration.FromDays(1), null, default);
        if (key is { } known)
        {
            await _services.GetRequiredService<IPeople>().BindAsync(person.Id, new ChannelIdentity(DirectLineAdapter.ChannelId, string.Empty, $"dl_{known}"), default);
            await _services.GetRequiredService<IPeople>().BindAsync(person.Id, ChannelIdentity.InTeams(TeamsTalk.Tenant, ObjectId(known)), default);
        }
    }

    private static Workshop Announced() => new("w", "Migration and health")
    {
        Status = WorkshopStatus.Announced,
        Visibility = WorkshopVisibility.AllParticipants,
        ListVisibility = ListVisibility.Names,
        Invited = ["State:ghana"],
        Time = new WorkshopTime(new DateSpan(new LocalDate(2027, 9, 14), new LocalDate(2027, 9, 15)), new LocalTime(9, 0), new LocalTime(17, 0), "Europe/Zurich"),
        Sessions = [new WorkshopSession("s1", "Remittances", new LocalDate(2027, 9, 14), new LocalTime(14, 0), new LocalTime(15, 30)) { Chair = "Ghana" }],
        Documents = [new WorkshopDocument("d1", "Annotated agenda", "en", null, null, DocumentStatus.Received)],
    };

    private static string ObjectId(CommandRole role) => $"00000000-0000-0000-0000-00000000000{(int)role}";

    private async Task<string> InWebChatAsync(CommandRow row, CommandRole role)
    {
        var conversation = $"c{++_turns}";
        foreach (var text in row.Before)
        {
            await TurnAsync(conversation, role, text, null);
        }

        Store.ForgetWrites();
        return await TurnAsync(conversation, role, row.Presses is null ? row.Says : null, row.Presses);
    }

    private async Task<string> TurnAsync(string conversation, CommandRole role, string? text, string? value)
    {
        var log = _services.GetRequiredService<IConversationLog>();
        var before = await log.LastPositionAsync(conversation, default);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"turn-{++_turns}",
            ChannelId = DirectLineAdapter.ChannelId,
            Conversation = new ConversationAccount { Id = conversation },
            From = new ChannelAccount { Id = $"dl_{role}", Role = "user" },
            Recipient = new ChannelAccount { Id = "consultbot", Name = "ConsultBot", Role = "bot" },
            Text = text,
            Value = value is null ? null : JsonElement.Parse(value),
            Locale = "en",
        };
        await _services.GetRequiredService<DirectLineAdapter>().RunTurnAsync(activity, _services.GetRequiredService<IBot>().OnTurnAsync, default);
        var logged = await log.ReadAsync(conversation, before, 50, default);
        return TurnReply.From(logged.Select(entry => entry.Json), 0).Text;
    }

    private async Task<string> InTeamsAsync(CommandRow row, CommandRole role, CommandPlace place)
    {
        var type = place switch { CommandPlace.TeamsGroupChat => "groupChat", CommandPlace.TeamsChannel => "channel", _ => "personal" };
        var talk = new TeamsTalk(_services, type) { User = ObjectId(role), TenantId = place == CommandPlace.TeamsOfAnotherTenant ? OtherTenant : TeamsTalk.Tenant };
        foreach (var text in row.Before)
        {
            await talk.AddressAsync(text);
        }

        Store.ForgetWrites();
        var replies = row.Presses is null ? await talk.AddressAsync(row.Says) : await talk.PressAsync(row.Presses);
        return string.Join("\n\n", replies.Select(reply => reply.Text));
    }
}
