using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>The web host in a process of its own, on a port and a folder that stay the same over its lives; what it printed goes to the test's output.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    /// <summary>What it prints when it is ready.</summary>
    public const string Announcement = "ConsultBot answers at ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly ITestOutputHelper _output;
    private readonly HostFolder _folder;
    private ProgramRun _run;

    private readonly IReadOnlyDictionary<string, string> _settings;

    private RunningHost(ITestOutputHelper output, HostFolder folder, int port, IReadOnlyDictionary<string, string> settings)
    {
        _settings = settings;
        (_output, _folder, Address) = (output, folder, new Uri($"http://127.0.0.1:{port}/"));
        (_run, Http) = (Start(), Client());
    }

    public Uri Address { get; }

    /// <summary>A client of this life of the host.</summary>
    public HttpClient Http { get; private set; }

    /// <summary>What this life printed.</summary>
    public IReadOnlyList<string> Lines => _run.Lines;

    /// <param name="folder">Belongs to the caller; several hosts may share one.</param>
    /// <param name="settings">Environment variables; null: none.</param>
    public static async Task<RunningHost> StartAsync(ITestOutputHelper output, HostFolder folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = new RunningHost(output, folder, FreePort.Find(), settings ?? new Dictionary<string, string>());
        try
        {
            await host._run.WaitForLineAsync(Announcement, StartLimit);
            return host;
        }
        catch (InvalidOperationException)
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL.</summary>
    public Task<int> KillAsync()
    {
        _run.Kill();
        return _run.WaitForExitAsync(StopLimit);
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync()
    {
        _run.Terminate();
        return _run.WaitForExitAsync(StopLimit);
    }

    /// <summary>Starts it again where it was.</summary>
    public async Task RestartAsync()
    {
        End();
        (_run, Http) = (Start(), Client());
        await _run.WaitForLineAsync(Announcement, StartLimit);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_run.HasExited)
        {
            await KillAsync();
        }

        End();
    }

    private ProgramRun Start()
    {
        var start = BuiltProgram.In(_folder, BuiltProgram.Web, "--urls", Address.GetLeftPart(UriPartial.Authority));
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        return new ProgramRun(start);
    }

    private HttpClient Client() => new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };

    private void End()
    {
        _output.WriteLine($"The host at {Address} printed:{Environment.NewLine}{_run.Output}");
        _run.Dispose();
        Http.Dispose();
    }
}
