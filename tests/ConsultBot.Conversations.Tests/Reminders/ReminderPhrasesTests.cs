using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>How people ask who have not read the manual: what is understood, and what is refused rather than guessed.</summary>
public sealed class ReminderPhrasesTests : IAsyncLifetime
{
    private ReminderBot _reminders = null!;

    public async Task InitializeAsync()
    {
        _reminders = await ReminderBot.StartAsync();
        _reminders.Bot.Clock.Now = Instant.FromUtc(2027, 9, 1, 8, 0);
        await _reminders.Bot.AddPersonAsync("rita", PersonRole.Organizer, new Delegation(DelegationKind.Organisation, "iom"), "Rita Keller", Language.English, "Europe/Zurich");
        await _reminders.Bot.AddPersonAsync("ama", PersonRole.Delegate, new Delegation(DelegationKind.State, "ghana"), "Ama Mensah", Language.English, "Africa/Accra");
        foreach (var text in new[] { "schedule a workshop on migration and health, 14-15 September 2027, 9:30 to 17:00, Geneva", "yes", "announce it", "yes" })
        {
            await _reminders.Bot.SayAsync("rita", text, "en");
        }
    }

    public async Task DisposeAsync() => await _reminders.DisposeAsync();

    [Theory]
    [InlineData("en", "Please send a reminder to everyone who has not replied yet, tomorrow at 10:00", "This goes to one person")]
    [InlineData("en", "could you remind those who have not registered yet, tomorrow at 10:00?", "This goes to one person")]
    [InlineData("en", "notify all invited now: “The room has changed.”", "This goes to one person")]
    [InlineData("en", "remind Ghana and Kenya now", "I do not know whom or what")]
    [InlineData("en", "remind everybody yesterday at 10:00", "That moment is over")]
    [InlineData("en", "remind the registered participants and their spouses now", "I do not know whom or what")]
    [InlineData("en", "who hasn't read the reminder?", "No reminders are planned")]
    [InlineData("en", "cancel the reminder", "I know of no reminder that was sent")]
    [InlineData("fr", "Relancez les délégations qui n'ont pas encore répondu, demain à 10 h", "Envoi à une personne")]
    [InlineData("fr", "Bonjour, pourriez-vous envoyer un rappel aux invités maintenant ?", "Envoi à une personne")]
    [InlineData("fr", "Prévenez tous les invités maintenant : « La salle a changé. »", "Envoi à une personne")]
    [InlineData("fr", "Rappelez au roi de partir maintenant", "roi")]
    [InlineData("fr", "Qui n'a pas lu le rappel ?", "Aucun rappel")]
    [InlineData("fr", "Annulez le rappel", "aucun rappel")]
    [InlineData("es", "Avise a los que aún no han respondido, mañana a las 10:00", "una persona")]
    [InlineData("es", "¿Podría enviar un mensaje a todos los invitados ahora?", "una persona")]
    [InlineData("es", "Recuérdeles a los que faltan por responder, mañana a las 10:00", "una persona")]
    [InlineData("es", "Recuerde a los astronautas ahora", "astronautas")]
    [InlineData("es", "¿Quién no ha leído el recordatorio?", "recordatorio")]
    [InlineData("es", "Cancele el recordatorio", "ningún recordatorio")]
    public async Task Organizer_Asks_IsUnderstoodOrToldWhatIsNot(string language, string asks, string expected) =>
        Assert.Contains(expected, (await _reminders.Bot.SayAsync("rita", asks, language)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "stop sending me reminders", "no more reminders of any kind")]
    [InlineData("en", "please don't send me any reminders", "no more reminders of any kind")]
    [InlineData("en", "I prefer a daily digest", "in one message")]
    [InlineData("en", "remind everyone now", "Only organizers")]
    [InlineData("en", "recall the reminder", "Only organizers")]
    [InlineData("en", "I have read it", "")]
    [InlineData("fr", "Ne m'envoyez plus de rappels", "plus aucun rappel")]
    [InlineData("fr", "Un seul rappel par jour, s'il vous plaît", "en un seul message")]
    [InlineData("es", "No me envíe más recordatorios", "ningún recordatorio")]
    [InlineData("es", "Prefiero un resumen diario", "en un solo mensaje")]
    public async Task Participant_Asks_IsUnderstood(string language, string asks, string expected)
    {
        var reply = (await _reminders.Bot.SayAsync("ama", asks, language)).Text;

        Assert.NotEmpty(reply);
        Assert.Contains(expected, reply, StringComparison.Ordinal);
    }

    /// <summary>What an organizer has not confirmed is not sent by a "cancel" of something else, and what was shown is dropped by it.</summary>
    [Fact]
    public async Task Cancel_OfWhatIsShown_DropsItAndLeavesTheWorkshop()
    {
        await _reminders.Bot.SayAsync("rita", "remind all invited now", "en");

        var reply = (await _reminders.Bot.SayAsync("rita", "cancel the reminder", "en")).Text;

        Assert.Contains("Discarded. Nothing was sent.", reply, StringComparison.Ordinal);
        Assert.Equal(Core.Workshops.WorkshopStatus.Announced, Assert.Single(await _reminders.Bot.Get<Core.Workshops.IWorkshopStore>().ListAsync(default)).Status);
    }
}
