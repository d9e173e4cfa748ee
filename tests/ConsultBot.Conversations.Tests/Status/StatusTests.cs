using ConsultBot.Cli.Asking;
using ConsultBot.Core.People;
using ConsultBot.Core.Status;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Conversations.Tests.Status;

/// <summary>What an organizer hears of the service.</summary>
public sealed class StatusTests
{
    private static readonly Instant Today = SystemClock.Instance.GetCurrentInstant();

    private static readonly ServiceStatus Well = new(true, 7, DispatcherState.Running, KeyState.Present, Today + Duration.FromDays(400), []);

    [Theory]
    [InlineData("en", "status", "The store answers.", "Version 7 of the knowledge base", "Reminders are being sent.", "keys of the Bot Connector are at hand", "is valid until")]
    [InlineData("fr", "état du service", "Le stockage des données répond.", "La version 7 de la base", "Les rappels sont envoyés.", "clés du Bot Connector sont disponibles", "est valable jusqu’au")]
    [InlineData("es", "estado del servicio", "El almacenamiento de datos responde.", "la versión 7 de la base", "se están enviando", "claves del Bot Connector están disponibles", "es válido hasta el")]
    public async Task Status_WhenAllIsWell_SaysSoOfEachPart(string language, string words, params string[] lines) =>
        Assert.All(lines, Contained(await AskAsync(Well, language, words)));

    [Theory]
    [InlineData("en", "how is the service?", "The store does not answer", "No knowledge base is loaded", "could not be read of late", "cannot be fetched", "please have it renewed", "has stopped: SeatNoticeWatch")]
    [InlineData("fr", "comment va le service ?", "ne répond pas", "Aucune base de connaissances", "n’ont pas pu être lus", "ne peuvent être obtenues", "veuillez le faire renouveler", "s’est arrêté : SeatNoticeWatch")]
    [InlineData("es", "¿cómo está el servicio?", "no responde", "No hay ninguna base de conocimientos", "no se ha podido leer", "No se pueden obtener", "solicite su renovación", "segundo plano: SeatNoticeWatch")]
    public async Task Status_WhenEverythingIsWrong_SaysWhatOfEachPart(string language, string words, params string[] lines)
    {
        var status = new ServiceStatus(false, null, DispatcherState.Failing, KeyState.Missing, Today + Duration.FromDays(3), ["SeatNoticeWatch"]);

        Assert.All(lines, Contained(await AskAsync(status, language, words)));
    }

    [Fact]
    public async Task Status_OfASecretThatEnded_SaysThatTeamsGetsNoReply() =>
        Assert.Contains("it cannot reply in Microsoft Teams", await AskAsync(Well with { CredentialsEnd = Today - Duration.FromDays(1) }, "en", "status"), StringComparison.Ordinal);

    [Fact]
    public async Task Status_WithoutARegistration_SpeaksOfNoSecret() =>
        Assert.DoesNotContain("secret", await AskAsync(Well with { Keys = KeyState.NotNeeded, CredentialsEnd = null }, "en", "status"), StringComparison.Ordinal);

    [Fact]
    public async Task States_Alone_AreNotTheStatus() =>
        Assert.DoesNotContain("How the service is", await AskAsync(Well, "en", "states"), StringComparison.Ordinal);

    private static Action<string> Contained(string reply) => line => Assert.Contains(line, reply, StringComparison.Ordinal);

    private static async Task<string> AskAsync(ServiceStatus status, string language, string words)
    {
        var bot = new TalkingBot();
        await bot.StartAsync(services => services.AddSingleton<IServiceWatch>(new SetWatch(status)));
        try
        {
            return (await bot.HoldAsync([new AskedTurn(words)], language, PersonRole.Organizer))[0].Text;
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private sealed class SetWatch(ServiceStatus status) : IServiceWatch
    {
        public Task<ServiceStatus> LookAsync(CancellationToken cancellationToken) => Task.FromResult(status);
    }
}
