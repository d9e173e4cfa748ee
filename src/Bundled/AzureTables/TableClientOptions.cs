using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, transport, policies and diagnostics of a client; the defaults are Azure.Core's.</summary>
public class TableClientOptions : ClientOptions
{
    /// <param name="serviceVersion">Sent with every request as <c>x-ms-version</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is unknown.</exception>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        VersionHeader = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

    /// <summary>The versions of the service that the client speaks.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "The official names.")]
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    internal string VersionHeader { get; }
}
