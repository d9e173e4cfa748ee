using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Core.Tests.Workshops;

public sealed class NamelessWorkshopTests
{
    private static readonly Participant Ama = new("p1", "Ama Mensah", new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Head, Language.English, "Africa/Accra", PersonRole.Delegate);

    private readonly NamelessWorkshop _nameless = new(Ama);

    [Theory]
    [InlineData("Ama Mensah drafts it", "… drafts it")]
    [InlineData("AMA MENSAH drafts it", "… drafts it")]
    [InlineData("Áma  Mensah drafts it", "…")]
    [InlineData("Ama Mensahson drafts it", "Ama Mensahson drafts it")]
    public void Of_Decision_LosesTheName(string text, string without) =>
        Assert.Equal(without, Assert.Single(_nameless.Of(new Workshop("w", "Health") { Decisions = [text] }).Decisions));

    [Fact]
    public void Of_WorkshopWithoutTheName_IsTheSame()
    {
        var workshop = new Workshop("w", "Health") { Contact = "Kofi Boateng", Decisions = ["Done"] };

        Assert.Same(workshop, _nameless.Of(workshop));
    }

    [Fact]
    public void Of_PlaceThatThePersonAskedFor_StaysItsOwners()
    {
        var now = Instant.FromUtc(2027, 3, 1, 12, 0);
        var place = new Registration("p2", Ama.Delegation, DelegationFunction.Adviser, RegistrationStatus.Registered, 1, now, "p1");

        var without = _nameless.Of(place);

        Assert.Equal(("p2", null), (without.Participant, without.NamedBy));
    }
}
