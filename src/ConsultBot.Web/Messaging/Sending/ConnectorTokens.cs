using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging.Sending;

/// <summary>The bot's own token for channels: by secret, certificate or managed identity.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenCredential? _credential;
    private readonly TokenRequestContext _request;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private AccessToken _token;

    public ConnectorTokens(IOptions<ConnectorOptions> options, TimeProvider time)
        : this(options, time, null)
    {
    }

    /// <param name="transport">Where token requests go; null: the network.</param>
    public ConnectorTokens(IOptions<ConnectorOptions> options, TimeProvider time, HttpPipelineTransport? transport)
    {
        ArgumentNullException.ThrowIfNull(options);
        _time = time;
        _request = new TokenRequestContext([options.Value.ScopeInUse + "/.default"]);
        _credential = options.Value.AppId.Length == 0 ? null : Create(options.Value, transport);
    }

    /// <summary>Whether there is a registration to have tokens for.</summary>
    public bool HasCredential => _credential is not null;

    /// <returns>A token that is good for some minutes more.</returns>
    /// <exception cref="AuthenticationFailedException">The login refused the credentials, or was not reached.</exception>
    /// <exception cref="InvalidOperationException">The bot is not registered.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_credential is null)
        {
            throw new InvalidOperationException("The bot has no app id, so it has no token.");
        }

        if (IsGood(_token))
        {
            return _token.Token;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!IsGood(_token))
            {
                _token = await _credential.GetTokenAsync(_request, cancellationToken);
            }

            return _token.Token;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool IsGood(AccessToken token) => token.Token is not null && token.ExpiresOn - _time.GetUtcNow() > Margin;

    private static TokenCredential Create(ConnectorOptions options, HttpPipelineTransport? transport)
    {
        if (options.ManagedIdentity)
        {
            return new ManagedIdentityCredential(With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId)), transport));
        }

        // A cloud of one's own choice is not asked of the public one (instance discovery).
        return options.CertificateFile.Length > 0
            ? new ClientCertificateCredential(
                options.LoginTenant, options.AppId, ReadCertificate(options),
                With(new ClientCertificateCredentialOptions { AuthorityHost = options.LoginInUse, DisableInstanceDiscovery = true }, transport))
            : new ClientSecretCredential(
                options.LoginTenant, options.AppId, options.AppPassword,
                With(new ClientSecretCredentialOptions { AuthorityHost = options.LoginInUse, DisableInstanceDiscovery = true }, transport));
    }

    internal static X509Certificate2 ReadCertificate(ConnectorOptions options)
    {
        var password = options.CertificatePassword.Length == 0 ? null : options.CertificatePassword;
        return options.CertificateFile.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? password is null ? X509Certificate2.CreateFromPemFile(options.CertificateFile) : X509Certificate2.CreateFromEncryptedPemFile(options.CertificateFile, password)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificateFile, password);
    }

    private static T With<T>(T options, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        if (transport is not null)
        {
            options.Transport = transport;
            options.Retry.MaxRetries = 0;
        }

        return options;
    }
}
