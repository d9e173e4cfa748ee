using System.Net;
using System.Net.Sockets;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>Ports for hosts that are started again on the same one.</summary>
internal static class FreePort
{
    /// <summary>Below 32768, where Linux begins to hand out ports to outgoing connections: those could take a port while its host is down.</summary>
    private const int First = 20_000;

    private const int Last = 32_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: try another.
            }
        }
    }
}
