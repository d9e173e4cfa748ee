using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ConsultBot.Web.Tests.Mail;

/// <summary>A real SMTP server in a process of its own, which parses what it gets.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    public const string Python = "/usr/bin/python3";

    private readonly Process _process;

    private SmtpServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <param name="certificate">A PEM file with certificate and key, or null for no encryption.</param>
    /// <param name="answer">To every message.</param>
    public static async Task<SmtpServer> StartAsync(string? certificate = null, string answer = "250 OK")
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var script = Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py");
        var process = Process.Start(new ProcessStartInfo(Python, [script, port.ToString(CultureInfo.InvariantCulture), certificate ?? "-", answer])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        return new SmtpServer(process, port);
    }

    /// <summary>The next message.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var document = JsonDocument.Parse((await _process.StandardOutput.ReadLineAsync(limit.Token))!);
        return document.RootElement.Clone();
    }

    /// <summary>Stops it.</summary>
    /// <returns>How many messages nobody has read.</returns>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        var rest = await _process.StandardOutput.ReadToEndAsync();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
