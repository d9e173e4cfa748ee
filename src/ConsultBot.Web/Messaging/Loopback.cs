using System.Net;

namespace ConsultBot.Web.Messaging;

/// <summary>What is this machine.</summary>
internal static class Loopback
{
    /// <returns>Whether the host is 127.0.0.0/8, ::1 or "localhost". No name is looked up.</returns>
    /// <param name="host">A name, or an address with or without brackets; no port.</param>
    public static bool IsHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IsAddress(address));

    /// <param name="address">An IPv4 address may be written as IPv6 (::ffff:127.0.0.1).</param>
    public static bool IsAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
    }
}
