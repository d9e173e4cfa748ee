namespace ConsultBot.Web.Tests.Messaging;

/// <summary>Addresses that must never be called: this machine, its neighbours, cloud metadata services, look-alikes of a listed host, and everything that is written to deceive a parser.</summary>
internal static class HostileServiceUrls
{
    private const string Listed = "smba.trafficmanager.net";

    private static readonly string[] Hosts =
    [
        "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "017700000001", "localhost", "LOCALHOST", "localhost.", "localhost.localdomain", "ip6-localhost",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "0.0.0.0", "0", "169.254.169.254", "169.254.170.2", "[fe80::1]", "[fd00:ec2::254]", "[::ffff:169.254.169.254]",
        "168.63.129.16", "10.0.0.1", "172.16.0.1", "172.17.0.1", "192.168.0.1", "192.168.1.1", "100.64.0.1", "[fc00::1]", "[64:ff9b::7f00:1]", "255.255.255.255", "224.0.0.1", "metadata", "metadata.google.internal",
        "kubernetes.default.svc", "host.docker.internal", "bot.internal", "127.0.0.1.nip.io", "localtest.me",
        $"{Listed}.example.org", $"x{Listed}", $"x.{Listed}", $"{Listed}.", $"{Listed}..", "trafficmanager.net", "evil.trafficmanager.net", "smba-trafficmanager.net", "smba.trafficmanager.net.evil", "smba.trafficmanager.com",
        "botframework.com", "evilbotframework.com", "botframework.com.example.org", ".botframework.com", "botframework.com.", "xn--smba-trafficmanager-net.org", "smbа.trafficmanager.net", "smba.trafficmаnager.net",
        "smba。evil.net", "ⓢmba.evil.net", "xn--smb-7cd.trafficmanager.net", "smba.trafficmanager.net%2eevil.org", "smba.trafficmanager.net%00.evil.org", "smba.trafficmanager.net\\.evil.org", "smba_trafficmanager.net",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Hosts.Select(host => $"https://{host}/"),
        .. Hosts.Select(host => $"http://{host}/"),
        .. Hosts.Take(40).Select(host => $"https://{host}:8443/emea/"),
        .. new[] { 0, 1, 22, 25, 80, 444, 3306, 6379, 8080, 8443, 65535 }.Select(port => $"https://{Listed}:{port}/emea/"),
        $"http://{Listed}/emea/",
        $"http://{Listed}:443/emea/",
        $"https://{Listed}@evil.example/",
        $"https://{Listed}:443@evil.example/",
        $"https://user:secret@{Listed}/emea/",
        $"https://@{Listed}/emea/",
        $"https://evil.example#{Listed}",
        $"https://evil.example?{Listed}",
        $"https://evil.example\\@{Listed}/",
        $"https://evil.example/{Listed}",
        $"https://{Listed}?next=https://evil.example",
        $"https://{Listed}/emea/?x=1",
        $"https://{Listed}/emea/#x",
        $"ftp://{Listed}/",
        $"file://{Listed}/etc/passwd",
        "file:///etc/passwd",
        $"gopher://{Listed}/",
        $"ws://{Listed}/",
        $"wss://{Listed}/",
        "urn:botframework:websocket:x",
        $"//{Listed}/",
        Listed,
        $"https:/{Listed}.evil/",
        "javascript:alert(1)",
        "data:text/plain,x",
        "about:blank",
        "https://",
        "https:///",
        "https://[",
        "nowhere",
        " ",
        "/",
    ];
}
