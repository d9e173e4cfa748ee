using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ConsultBot.Bench.Loading;

namespace ConsultBot.Bench;

/// <summary>The real host as a process of its own, in Development so that /api/messages lets this machine in, on a store that is thrown away.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("consultbot-bench-").FullName;
    private readonly bool _isFloodable;
    private Process _process = null!;

    private readonly string? _connection;

    private BotHost(bool isFloodable, string? connection) => (_isFloodable, _connection) = (isFloodable, connection);

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Of the local store; other processes of this machine may open it too.</summary>
    public string StoreFolder => Path.Combine(_folder, "store");

    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>What the host says of its own memory; null before it has said anything.</summary>
    public ManagedMemory? Memory => ManagedMemory.Find(MemoryFile);

    private string MemoryFile => Path.Combine(_folder, "memory");

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

    /// <param name="isFloodable">Whether one user may send as much as they like.</param>
    /// <param name="connection">Connection string of the tables; null for a local store.</param>
    public static async Task<BotHost> StartAsync(bool isFloodable, string? connection, CancellationToken cancellationToken)
    {
        var host = new BotHost(isFloodable, connection);
        await host.RestartAsync(cancellationToken);
        return host;
    }

    /// <summary>Starts on the same store and port.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [Assembly(), "--urls", Address.ToString()]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__LocalFolder"] = StoreFolder;

        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(BotHost).Assembly.Location;
        start.Environment[ManagedMemory.Variable] = Environment.GetEnvironmentVariable("COLLECT") + MemoryFile;
        if (_connection is not null)
        {
            start.Environment["Storage__ConnectionString"] = _connection;
        }

        // All clients come from one address.
        start.Environment["Limits__AddressPerSecond"] = "100000";
        start.Environment["Limits__ConversationsPerMinute"] = "100000";
        start.Environment["Limits__StreamsPerAddress"] = "100000";
        if (_isFloodable)
        {
            start.Environment["Limits__UserPerSecond"] = "100000";
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(client, cancellationToken))
        {
            await Task.Delay(20, cancellationToken);
        }

        ReadyAfter = Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Asks the process to end, and waits.</summary>
    public async Task<(double Seconds, int Code)> TerminateAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        var ended = (Stopwatch.GetElapsedTime(started).TotalSeconds, _process.ExitCode);
        _process.Dispose();
        return ended;
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
