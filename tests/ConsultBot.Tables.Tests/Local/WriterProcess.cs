using System.Diagnostics;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>A process that commits until it is killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    public WriterProcess(TemporaryFolder folder, string name)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ConsultBot.Tables.CrashWriter.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "write", folder.FullPath, name])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it said was acknowledged: keys and ETags.</summary>
    public List<(string Key, string ETag)> Acknowledged { get; } = [];

    public async Task ReadAsync(int lines)
    {
        for (; lines > 0; lines--)
        {
            if (!await TryReadLineAsync())
            {
                Assert.Fail("The writer ended by itself: " + await _errors);
            }
        }
    }

    /// <summary>SIGKILL; what it said before counts, also what nobody had read yet.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        while (await TryReadLineAsync())
        {
        }

        await _process.WaitForExitAsync();
        Assert.Equal("", await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<bool> TryReadLineAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() is not { } line)
        {
            return false;
        }

        if (line.EndsWith(';'))
        {
            var parts = line[..^1].Split(' ');
            Acknowledged.Add((parts[0], parts[1]));
        }

        return true;
    }
}
