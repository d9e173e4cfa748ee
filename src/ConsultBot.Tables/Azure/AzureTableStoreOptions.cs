using System.ComponentModel.DataAnnotations;
using Azure.Core;

namespace ConsultBot.Tables.Azure;

/// <summary>Which service, and how long to wait for it. Retries are Azure.Core's defaults: 3 more attempts with exponential back-off from 0.8 s.</summary>
public sealed class AzureTableStoreOptions
{
    /// <summary>A storage connection string with an account key, or <c>UseDevelopmentStorage=true</c> for an emulator. Wins over <see cref="Endpoint"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The https address of the service, when there is no connection string: <c>https://account.table.core.windows.net</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Who asks, with <see cref="Endpoint"/>; null: Azure.Identity's <c>DefaultAzureCredential</c>, such as a managed identity.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>For a whole call, retries included, or for one page of a read; 1 second to 10 minutes, 30 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For one attempt; 1 second to 10 minutes, 10 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After which an unused connection is closed; it has to be shorter than the other side's keep-alive, or a request may
    /// meet a connection that is just being closed. Null: 4 seconds for an address of this machine (the emulator keeps 5), 90 seconds otherwise.</summary>
    public TimeSpan? IdleConnectionTimeout { get; set; }

    /// <summary>Before the first retry; Azure.Core's default. Tests shorten it.</summary>
    internal TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.8);
}
