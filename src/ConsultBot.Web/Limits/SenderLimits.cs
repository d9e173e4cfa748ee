using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Limits;

/// <summary>Counts what each sender asks for.</summary>
internal sealed class SenderLimits : IDisposable
{
    private const int Burst = 5;
    private const string Messages = "/api/messages";

    private readonly PartitionedRateLimiter<string> _users;
    private readonly PartitionedRateLimiter<string> _beginners;
    private readonly PartitionedRateLimiter<string> _streamUsers;
    private readonly PartitionedRateLimiter<string> _streamAddresses;

    public SenderLimits(IOptions<LimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var limits = options.Value;
        _users = PartitionedRateLimiter.Create<string, string>(user => Bucket(user, limits.UserPerSecond));
        _beginners = PartitionedRateLimiter.Create<string, string>(who => Minute(who, limits.ConversationsPerMinute));
        _streamUsers = PartitionedRateLimiter.Create<string, string>(user => AtOnce(user, limits.StreamsPerUser));
        _streamAddresses = PartitionedRateLimiter.Create<string, string>(address => AtOnce(address, limits.StreamsPerAddress));
        Requests = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits));
    }

    /// <summary>Of whatever comes in: by address, and what the Bot Connector sends from a few addresses for all of its users by how much runs at once.</summary>
    public PartitionedRateLimiter<HttpContext> Requests { get; }

    /// <returns>Null when the user may send; else after how long.</returns>
    public TimeSpan? FindPause(string user)
    {
        using var lease = _users.AttemptAcquire(user);
        return lease.IsAcquired ? null : PauseOf(lease);
    }

    /// <param name="user">The web chat user of a person who is signed in; null for a guest, whose user is new with every conversation.</param>
    /// <returns>Null when a conversation may be begun; else after how long.</returns>
    public TimeSpan? FindPauseBeforeConversation(string? user, IPAddress? address)
    {
        using var lease = _beginners.AttemptAcquire(user ?? AddressOf(address));
        return lease.IsAcquired ? null : PauseOf(lease);
    }

    /// <summary>Counts a stream until it is disposed.</summary>
    /// <returns>Null when the user, or the address, has as many as it may have.</returns>
    public IDisposable? FindStream(string user, IPAddress? address)
    {
        var ofUser = _streamUsers.AttemptAcquire(user);
        var ofAddress = ofUser.IsAcquired ? _streamAddresses.AttemptAcquire(AddressOf(address)) : ofUser;
        if (ofAddress.IsAcquired)
        {
            return new Stream(ofUser, ofAddress);
        }

        ofUser.Dispose();
        ofAddress.Dispose();
        return null;
    }

    /// <summary>A whole second at least: Retry-After has no smaller unit.</summary>
    public static TimeSpan PauseOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) && pause > TimeSpan.FromSeconds(1) ? pause : TimeSpan.FromSeconds(1);

    public void Dispose()
    {
        _users.Dispose();
        _beginners.Dispose();
        _streamUsers.Dispose();
        _streamAddresses.Dispose();
        Requests.Dispose();
    }

    private static RateLimitPartition<string> Partition(HttpContext context, LimitOptions limits)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Messages, StringComparison.Ordinal))
        {
            return RateLimitPartition.GetConcurrencyLimiter(
                Messages, _ => new ConcurrencyLimiterOptions { PermitLimit = limits.ConnectorAtOnce, QueueLimit = 0 });
        }

        // A monitor has to hear that the host is alive when it is busy.
        return path == "/healthz" || path == "/readyz" ? RateLimitPartition.GetNoLimiter("health") : Bucket(AddressOf(context.Connection.RemoteIpAddress), limits.AddressPerSecond);
    }

    private static RateLimitPartition<string> Bucket(string key, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * Burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    private static RateLimitPartition<string> Minute(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = perMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    });

    private static RateLimitPartition<string> AtOnce(string key, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });

    /// <summary>A household gets an IPv6 network of 64 bits, out of which it can write from any address.</summary>
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };

    private sealed class Stream(RateLimitLease ofUser, RateLimitLease ofAddress) : IDisposable
    {
        public void Dispose()
        {
            ofUser.Dispose();
            ofAddress.Dispose();
        }
    }
}
