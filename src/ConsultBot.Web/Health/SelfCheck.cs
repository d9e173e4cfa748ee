using ConsultBot.Core.Questions;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Status;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Messaging.Tokens;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Web.Health;

/// <summary>Looks at everything that the bot rests on.</summary>
internal sealed class SelfCheck(
    KnowledgeVersions versions, KnowledgeProvider<QuestionEngine> provider, IOptions<ConnectorOptions> connector, IssuerKeys keys, IServiceProvider services, TimeProvider time) : IServiceWatch
{
    private const string NoKey = "";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    /// <summary>It looks every few seconds, and while it has work it may take a delivery's time.</summary>
    private static readonly Duration LongestSilence = Duration.FromMinutes(2);

    /// <returns>What keeps the bot from serving anybody; null when it can serve.</returns>
    public async Task<string?> FindFailureAsync(CancellationToken cancellationToken)
    {
        return !await HasStoreAsync(cancellationToken) ? "the store does not answer" : provider.IsLoaded ? null : "no knowledge base is loaded";
    }

    /// <returns>What an operator has to see to while the bot serves: a host that is taken out of service for these would take web chat with it.</returns>
    public async Task<IReadOnlyList<string>> FindWarningsAsync(CancellationToken cancellationToken)
    {
        var stopped = Stopped();
        var warnings = stopped.Select(name => $"{name} has stopped").ToList();
        if (Dispatcher(stopped) == DispatcherState.Failing)
        {
            warnings.Add("reminders wait: what is due has not been looked for in the last two minutes");
        }

        if (connector.Value.AppId.Length == 0)
        {
            return warnings;
        }

        if (!await HasKeysAsync(cancellationToken))
        {
            warnings.Add("the keys of the Bot Connector cannot be fetched: Teams is not answered");
        }

        if (EndOfCredentials() is { } end && end - time.GetUtcNow() < Warning)
        {
            warnings.Add($"the bot's credentials end on {end.UtcDateTime:yyyy-MM-dd}");
        }

        return warnings;
    }

    public async Task<ServiceStatus> LookAsync(CancellationToken cancellationToken)
    {
        var hasStore = await HasStoreAsync(cancellationToken);
        var isRegistered = connector.Value.AppId.Length > 0;
        var keyState = !isRegistered ? KeyState.NotNeeded : await HasKeysAsync(cancellationToken) ? KeyState.Present : KeyState.Missing;
        Instant? end = isRegistered && EndOfCredentials() is { } day ? Instant.FromDateTimeOffset(day) : null;
        var stopped = Stopped();
        return new ServiceStatus(hasStore, provider.IsLoaded ? provider.Current.Version.Number : null, Dispatcher(stopped), keyState, end, stopped);
    }

    private async Task<bool> HasStoreAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await versions.CurrentVersionAsync(either.Token);
            return true;
        }
        catch (Exception error) when (error is StoreUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> HasKeysAsync(CancellationToken cancellationToken)
    {
        if (keys.Connector.Current is null)
        {
            await keys.Connector.FindAsync(NoKey, cancellationToken);
        }

        return keys.Connector.Current is not null;
    }

    private DispatcherState Dispatcher(IReadOnlyList<string> stopped) =>
        stopped.Contains(nameof(ReminderWatch)) || services.GetService<ReminderDispatcher>() is not { LookedAt: { } looked } ? DispatcherState.Stopped
        : Instant.FromDateTimeOffset(time.GetUtcNow()) - looked > LongestSilence ? DispatcherState.Failing
        : DispatcherState.Running;

    /// <summary>Asked for when they are looked at: some of them need the bot, which can be asked how they are.</summary>
    private List<string> Stopped() =>
        [.. services.GetServices<IHostedService>().OfType<BackgroundService>().Where(service => service.ExecuteTask is { IsCompleted: true }).Select(service => service.GetType().Name)];

    private DateTimeOffset? EndOfCredentials()
    {
        if (connector.Value.CertificateFile.Length == 0)
        {
            return connector.Value.AppPasswordExpires;
        }

        using var certificate = ConnectorTokens.ReadCertificate(connector.Value);
        return certificate.NotAfter;
    }
}
