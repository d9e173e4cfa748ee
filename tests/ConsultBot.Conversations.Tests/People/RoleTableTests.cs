using ConsultBot.Core.People;

namespace ConsultBot.Conversations.Tests.People;

/// <summary>Every command about people, by every role: who may, who may not, and what is said.</summary>
public sealed class RoleTableTests(TalkingBot bot) : IClassFixture<TalkingBot>
{
    private const string OrganizersOnly = "Only organizers can do that.";
    private const string AdminsOnly = "Only administrators can do that";

    /// <summary>Words, then what a guest, a delegate, an organizer and an admin hear.</summary>
    public static TheoryData<string, string, string, string, string> Table { get; } = new()
    {
        { "who am I?", "here as a guest", "Role here: delegate", "Role here: organizer", "Role here: administrator" },
        { "what do you hold about me?", "do not know your name", "Ada Lovelace", "Ada Lovelace", "Ada Lovelace" },
        { "correct my name to Ada King", "no details of yours", "You are Ada King", "You are Ada King", "You are Ada King" },
        { "correct my role to admin", "no details of yours", "for the organizers", "for the organizers", "for the organizers" },
        { "correct my details", "no details of yours", "You can correct", "You can correct", "You can correct" },
        { "forget me", "erase this conversation", "erase everything personal", "erase everything personal", "erase everything personal" },
        { "invite Kofi Boateng for Ghana as observer", OrganizersOnly, OrganizersOnly, "I would invite Kofi Boateng", "I would invite Kofi Boateng" },
        { "invite Kofi Boateng for Ghana as organizer", AdminsOnly, AdminsOnly, AdminsOnly, "Role: organizer." },
        { "invite Kofi Boateng for Ghana as an administrator", AdminsOnly, AdminsOnly, AdminsOnly, "Role: administrator." },
        { "invite somebody", OrganizersOnly, OrganizersOnly, "Tell me whom", "Tell me whom" },
        { "list participants", "!on the list", "!on the list", "on the list", "on the list" },
        { "revoke the invitation of Nobody Atall", OrganizersOnly, OrganizersOnly, "Nobody called Nobody Atall", "Nobody called Nobody Atall" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Command_OfEachRole_IsDoneOrRefusedAsInTheTable(string words, string guest, string @delegate, string organizer, string admin)
    {
        (PersonRole? Role, string Says)[] expected = [(null, guest), (PersonRole.Delegate, @delegate), (PersonRole.Organizer, organizer), (PersonRole.Admin, admin)];
        foreach (var (role, says) in expected)
        {
            var reply = (await bot.HoldAsync([new Cli.Asking.AskedTurn(words)], "en", role))[0].Text;
            if (says[0] == '!')
            {
                Assert.DoesNotContain(says[1..], reply, StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(says, reply, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Organizer_RevokesAnOrganizer_IsRefusedAndAnAdminMay()
    {
        var ada = new Participant(
            ParticipantIds.Create(), "Ida Rhodes", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Secretariat, Core.Knowledge.Language.English, "UTC", PersonRole.Organizer);
        await bot.Get<IInvitations>().InviteAsync(ada, NodaTime.Duration.FromDays(1), null, default);
        var asked = new Cli.Asking.AskedTurn("revoke the invitation of Ida Rhodes");

        var refused = (await bot.HoldAsync([asked], "en", PersonRole.Organizer))[0].Text;
        var done = (await bot.HoldAsync([asked], "en", PersonRole.Admin))[0].Text;

        Assert.Contains(AdminsOnly, refused, StringComparison.Ordinal);
        Assert.Contains("is withdrawn", done, StringComparison.Ordinal);
    }
}
