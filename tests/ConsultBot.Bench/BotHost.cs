using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ConsultBot.Bench;

/// <summary>The real host as a process of its own, in Development so that /api/messages lets this machine in, on a store that is thrown away.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private BotHost(Process process, string folder, Uri address, TimeSpan readyAfter) =>
        (_process, _folder, Address, ReadyAfter) = (process, folder, address, readyAfter);

    public Uri Address { get; }

    public TimeSpan ReadyAfter { get; }

    public double CpuMilliseconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<BotHost> StartAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = Directory.CreateTempSubdirectory("consultbot-bench-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Assembly(), "--urls", address.ToString()])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Limits__UserPerSecond"] = "100000", ["Limits__AddressPerSecond"] = "100000", ["Storage__LocalFolder"] = Path.Combine(folder, "store") },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client, cancellationToken))
        {
            await Task.Delay(20, cancellationToken);
        }

        return new BotHost(process, folder, address, Stopwatch.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The host built in the same configuration as this program.</summary>
    private static string Assembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "ConsultBot.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("ConsultBot.sln is not above this program.");
        }

        return Path.Combine(root.FullName, "src", "ConsultBot.Web", "bin", configuration, framework, "ConsultBot.Web.dll");
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
