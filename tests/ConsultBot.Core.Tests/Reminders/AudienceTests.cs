using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Core.Tests.Reminders;

public sealed class AudienceTests
{
    private static readonly Participant[] People =
    [
        Somebody.Of("seated"), Somebody.Of("waiting"), Somebody.Of("declined"), Somebody.Of("silent", function: DelegationFunction.Head), Somebody.Of("abroad", "chile"),
        Somebody.Of("guestspeaker", "chile"), Somebody.Of("organizer", role: PersonRole.Organizer), Somebody.Of("kenyan", "kenya") with { Language = Language.French },
    ];

    private static readonly WorkshopState State = new(
        Somebody.Workshop, "e",
        [
            Somebody.Row(People[0], RegistrationStatus.Registered), Somebody.Row(People[1], RegistrationStatus.Waiting),
            Somebody.Row(People[2], RegistrationStatus.Declined), Somebody.Row(People[5], RegistrationStatus.Registered),
        ]);

    [Theory]
    [InlineData(AudienceKind.Invited, "seated waiting silent guestspeaker kenyan")]
    [InlineData(AudienceKind.Registered, "seated guestspeaker")]
    [InlineData(AudienceKind.Waiting, "waiting")]
    [InlineData(AudienceKind.NotReplied, "silent kenyan")]
    [InlineData(AudienceKind.Coming, "seated waiting guestspeaker")]
    public void Of_Kind_IsWhoBelongsToIt(AudienceKind kind, string expected) => Assert.Equal(expected, Names(new Audience(kind)));

    [Fact]
    public void Of_Narrowed_IsOnlyThose()
    {
        Assert.Equal("kenyan", Names(new Audience(AudienceKind.Invited, Delegation: "State:kenya")));
        Assert.Equal("silent", Names(new Audience(AudienceKind.Invited, Function: DelegationFunction.Head)));
        Assert.Equal("kenyan", Names(new Audience(AudienceKind.NotReplied, Language: Language.French)));
    }

    [Fact]
    public void Of_NobodyNamedAndOpenToAll_InvitesEverybodyButOrganizers()
    {
        var open = State with { Workshop = Somebody.Workshop with { Invited = [] }, Registrations = [] };

        Assert.Equal(7, new Audience(AudienceKind.Invited).Of(open, People).Count());
    }

    private static string Names(Audience audience) => string.Join(' ', audience.Of(State, People).Select(person => person.Id));
}
