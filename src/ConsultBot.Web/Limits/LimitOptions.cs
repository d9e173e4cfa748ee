using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Web.Limits;

/// <summary>Section "Limits" of the configuration: how much one sender gets, so that the others are not affected.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Requests a second of one network address; a burst may be five times that. Default 200.</summary>
    [Range(1, 100_000)]
    public int AddressPerSecond { get; set; } = 200;

    /// <summary>Messages a second of one web chat user; a burst may be five times that. Default 10.</summary>
    [Range(1, 100_000)]
    public int UserPerSecond { get; set; } = 10;

    /// <summary>New web chat conversations a minute of one person who is signed in, or of all guests of one network address. Default 6,000.</summary>
    [Range(1, 1_000_000)]
    public int ConversationsPerMinute { get; set; } = 6000;

    /// <summary>Open streams of one web chat user. Default 32.</summary>
    [Range(1, 10_000)]
    public int StreamsPerUser { get; set; } = 32;

    /// <summary>Open streams of one network address; behind a proxy that is not among <see cref="KnownProxies"/> all are one address. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int StreamsPerAddress { get; set; } = 2000;

    /// <summary>Requests to /api/messages that run at the same time. Default 256.</summary>
    [Range(1, 10_000)]
    public int ConnectorAtOnce { get; set; } = 256;

    /// <summary>Open streams in all. Default 5,000.</summary>
    [Range(1, 1_000_000)]
    public int Streams { get; set; } = 5000;

    /// <summary>Addresses of proxies in front of the host, whose X-Forwarded-For says who really calls. Without them everybody behind a proxy is one address. Default none.</summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];
}
