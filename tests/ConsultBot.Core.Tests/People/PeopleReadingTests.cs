using ConsultBot.Core.People;
using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Tests.Knowledge;

namespace ConsultBot.Core.Tests.People;

public sealed class PeopleReadingTests
{
    private static readonly PeopleReading Reading = new(
        [.. new[] { "en", "fr", "es" }.Select(language => PeopleWords.Read(File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "dialogs", "phrases", "people", language + ".json"))))]);

    [Theory]
    [InlineData("invite Ama Mensah for Ghana as head of delegation", "Ama Mensah", "Ghana", DelegationFunction.Head)]
    [InlineData("Please invite Dr. Ama Mensah-Boateng for Ghana as an observer!", "Dr. Ama Mensah-Boateng", "Ghana", DelegationFunction.Observer)]
    [InlineData("invite Jean d'Arc for the Democratic Republic of the Congo as adviser", "Jean d'Arc", "the Democratic Republic of the Congo", DelegationFunction.Adviser)]
    [InlineData("Invitez Fatou Diop pour le Sénégal comme cheffe de délégation", "Fatou Diop", "le Sénégal", DelegationFunction.Head)]
    [InlineData("Invite a Lucía Rojas por Colombia como jefa de delegación", "Lucía Rojas", "Colombia", DelegationFunction.Head)]
    [InlineData("invite Ama Mensah (Ms) for Ghana as speaker", "Ama Mensah (Ms)", "Ghana", DelegationFunction.Speaker)]
    public void Find_Invitation_ReadsNameDelegationAndFunction(string text, string name, string delegation, DelegationFunction function)
    {
        var request = Reading.Find(text)!;

        Assert.Equal((PeopleRequestKind.Invite, name, delegation, function), (request.Kind, request.Name, request.Delegation, request.Function!.Value));
    }

    [Theory]
    [InlineData("invite Ama Mensah for Ghana as organiser", PersonRole.Organizer)]
    [InlineData("invitez Fatou Diop pour le Sénégal comme organisatrice", PersonRole.Organizer)]
    [InlineData("invite a Lucía Rojas por Colombia como administradora", PersonRole.Admin)]
    public void Find_InvitationIntoARole_ReadsTheRole(string text, PersonRole role) => Assert.Equal(role, Reading.Find(text)!.Role);

    [Theory]
    [InlineData("correct my name to Ama K. Mensah", PersonField.Name, "Ama K. Mensah")]
    [InlineData("Change my time zone to America/New_York.", PersonField.Zone, "America/New_York")]
    [InlineData("Remplacez mon fuseau horaire par Africa/Dakar", PersonField.Zone, "Africa/Dakar")]
    [InlineData("Corrigez ma langue en anglais", PersonField.Language, "anglais")]
    [InlineData("cambie mi idioma a francés", PersonField.Language, "francés")]
    public void Find_Correction_ReadsFieldAndValue(string text, PersonField field, string value)
    {
        var request = Reading.Find(text)!;

        Assert.Equal((PeopleRequestKind.Correct, field, value), (request.Kind, request.Field!.Value, request.Value));
    }

    [Theory]
    [InlineData("Who am I?", PeopleRequestKind.WhoAmI)]
    [InlineData("Qui suis-je ?", PeopleRequestKind.WhoAmI)]
    [InlineData("¿Quién soy?", PeopleRequestKind.WhoAmI)]
    [InlineData("What do you hold about me?", PeopleRequestKind.MyData)]
    [InlineData("Que savez-vous de moi ?", PeopleRequestKind.MyData)]
    [InlineData("¿Qué sabe de mí?", PeopleRequestKind.MyData)]
    [InlineData("Forget me, please.", PeopleRequestKind.ForgetMe)]
    [InlineData("Oubliez-moi.", PeopleRequestKind.ForgetMe)]
    [InlineData("Olvídeme", PeopleRequestKind.ForgetMe)]
    [InlineData("list participants", PeopleRequestKind.List)]
    [InlineData("revoke Ama Mensah's invitation", PeopleRequestKind.Revoke)]
    [InlineData("Révoquez l’invitation d’Ama Mensah", PeopleRequestKind.Revoke)]
    [InlineData("correct my details", PeopleRequestKind.CorrectHelp)]
    [InlineData("invite Ama Mensah", PeopleRequestKind.InviteHelp)]
    public void Find_Request_IsOfItsKind(string text, PeopleRequestKind kind) => Assert.Equal(kind, Reading.Find(text)!.Kind);

    [Theory]
    [InlineData("Who chairs the Bali Process?")]
    [InlineData("Who is in MIDSA?")]
    [InlineData("Which processes invite observers?")]
    [InlineData("list participants of the Berne Initiative")]
    [InlineData("change my shoes to red ones")]
    [InlineData("forget")]
    [InlineData("")]
    public void Find_AnythingElse_IsNothing(string text) => Assert.Null(Reading.Find(text));

    [Fact]
    public void Find_LongAndRepetitiveText_EndsSoon()
    {
        var text = string.Join(' ', Enumerable.Repeat("invite a for b as", 20));

        Assert.Null(Reading.Find("invite " + text + " nothing known"));
    }
}
