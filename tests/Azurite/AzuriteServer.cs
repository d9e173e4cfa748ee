using System.Diagnostics;

namespace ConsultBot.Azurite;

/// <summary>The table emulator, in memory, on a free port of this machine: one for all tests of an assembly.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);

    private Process? _process;
    private Task _drains = Task.CompletedTask;
    private int _port;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};TableEndpoint={Endpoint}";

    public Uri Endpoint => _port > 0 ? new Uri($"http://127.0.0.1:{_port}/devstoreaccount1") : throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        if (NodeTool.SkipReason is not null)
        {
            // The tests are skipped; the runner makes their fixture all the same.
            return;
        }

        await NodeTool.InstallAsync();
        using var late = new CancellationTokenSource(StartTimeout);
        _process = NodeTool.Start("node", "serve.cjs");
        while (_port == 0)
        {
            var line = await _process.StandardOutput.ReadLineAsync(late.Token)
                ?? throw new InvalidOperationException("The table emulator did not start: " + await _process.StandardError.ReadToEndAsync(late.Token));
            _port = line.StartsWith("PORT ", StringComparison.Ordinal) ? int.Parse(line[5..], null) : 0;
        }

        // A pipe that nobody empties would stop it in the end.
        _drains = Task.WhenAll(
            _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), _process.StandardError.BaseStream.CopyToAsync(Stream.Null));
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            await _drains;
            _process.Dispose();
        }
    }
}
