using ConsultBot.Core.Questions;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Web.Messaging;
using ConsultBot.Web.Messaging.Sending;
using ConsultBot.Web.Messaging.Tokens;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Health;

/// <summary>Looks at everything that the bot rests on.</summary>
internal sealed class SelfCheck(
    KnowledgeVersions versions, KnowledgeProvider<QuestionEngine> provider, IOptions<ConnectorOptions> connector, IssuerKeys keys, IEnumerable<IHostedService> services, TimeProvider time)
{
    private const string NoKey = "";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    /// <returns>What keeps the bot from serving anybody; null when it can serve.</returns>
    public async Task<string?> FindFailureAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await versions.CurrentVersionAsync(either.Token);
        }
        catch (Exception error) when (error is StoreUnavailableException or OperationCanceledException)
        {
            return "the store does not answer";
        }

        return provider.IsLoaded ? null : "no knowledge base is loaded";
    }

    /// <returns>What an operator has to see to while the bot serves: a host that is taken out of service for these would take web chat with it.</returns>
    public async Task<IReadOnlyList<string>> FindWarningsAsync(CancellationToken cancellationToken)
    {
        var warnings = services.OfType<BackgroundService>().Where(service => service.ExecuteTask is { IsCompleted: true })
            .Select(service => $"{service.GetType().Name} has stopped").ToList();
        if (connector.Value.AppId.Length == 0)
        {
            return warnings;
        }

        if (keys.Connector.Current is null)
        {
            await keys.Connector.FindAsync(NoKey, cancellationToken);
            if (keys.Connector.Current is null)
            {
                warnings.Add("the keys of the Bot Connector cannot be fetched: Teams is not answered");
            }
        }

        if (EndOfCredentials() is { } end && end - time.GetUtcNow() < Warning)
        {
            warnings.Add($"the bot's credentials end on {end.UtcDateTime:yyyy-MM-dd}");
        }

        return warnings;
    }

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
