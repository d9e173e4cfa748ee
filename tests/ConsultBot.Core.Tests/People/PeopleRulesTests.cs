using ConsultBot.Core.People;

namespace ConsultBot.Core.Tests.People;

public sealed class PeopleRulesTests
{
    /// <summary>Who may: guest, delegate, organizer, admin.</summary>
    public static TheoryData<PersonAction, string> Table { get; } = new()
    {
        { PersonAction.OwnDetails, "no yes yes yes" },
        { PersonAction.InviteDelegate, "no no yes yes" },
        { PersonAction.InviteOrganizer, "no no no yes" },
        { PersonAction.List, "no no yes yes" },
        { PersonAction.RevokeDelegate, "no no yes yes" },
        { PersonAction.RevokeOrganizer, "no no no yes" },
        { PersonAction.Erase, "no no no yes" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void May_EachRole_IsAsInTheTable(PersonAction action, string expected)
    {
        PersonRole?[] roles = [null, PersonRole.Delegate, PersonRole.Organizer, PersonRole.Admin];

        Assert.Equal(expected, string.Join(' ', roles.Select(role => PeopleRules.May(role, action) ? "yes" : "no")));
    }

    [Fact]
    public void Table_OfTheTest_HasEveryAction() =>
        Assert.Equal(Enum.GetValues<PersonAction>().Order(), Table.Select(row => (PersonAction)row[0]).Order());

    [Theory]
    [InlineData(PersonRole.Delegate, PersonAction.InviteDelegate, PersonAction.RevokeDelegate)]
    [InlineData(PersonRole.Organizer, PersonAction.InviteOrganizer, PersonAction.RevokeOrganizer)]
    [InlineData(PersonRole.Admin, PersonAction.InviteOrganizer, PersonAction.RevokeOrganizer)]
    public void Inviting_Role_NeedsTheRightForIt(PersonRole role, PersonAction inviting, PersonAction revoking) =>
        Assert.Equal((inviting, revoking), (PeopleRules.Inviting(role), PeopleRules.Revoking(role)));
}
