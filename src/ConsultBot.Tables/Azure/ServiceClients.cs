using System.ComponentModel.DataAnnotations;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;

namespace ConsultBot.Tables.Azure;

/// <summary>Makes the client that the options ask for.</summary>
internal static class ServiceClients
{
    private static readonly TimeSpan IdleHere = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan IdleElsewhere = TimeSpan.FromSeconds(90);

    /// <exception cref="ArgumentException">There is neither a connection string nor an https address: a token is not sent in the clear.</exception>
    /// <exception cref="FormatException">The connection string is malformed.</exception>
    /// <exception cref="ValidationException">A time is out of its range.</exception>
    public static TableServiceClient Create(AzureTableStoreOptions options, HttpMessageHandler handler)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var client = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        client.Retry.NetworkTimeout = options.AttemptTimeout;
        client.Retry.Delay = options.RetryDelay;
        client.AddPolicy(new AttemptPolicy(), HttpPipelinePosition.PerRetry);
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return new TableServiceClient(options.ConnectionString, client);
        }

        return new TableServiceClient(Endpoint(options), options.Credential ?? new DefaultAzureCredential(), client);
    }

    public static SocketsHttpHandler CreateHandler(AzureTableStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionIdleTimeout = options.IdleConnectionTimeout ?? (IsHere(options) ? IdleHere : IdleElsewhere),

            // The service moves accounts by changing DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        };
    }

    private static Uri Endpoint(AzureTableStoreOptions options) =>
        Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
            ? endpoint
            : throw new ArgumentException("A connection string is needed, or the https address of a table service.", nameof(options));

    private static bool IsHere(AzureTableStoreOptions options) =>
        $"{options.ConnectionString} {options.Endpoint}" is var address
        && (address.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
            || address.Contains("//127.0.0.1", StringComparison.Ordinal)
            || address.Contains("//localhost", StringComparison.OrdinalIgnoreCase));
}
