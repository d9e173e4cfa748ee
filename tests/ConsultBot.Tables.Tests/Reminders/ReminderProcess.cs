using System.Diagnostics;
using System.Globalization;

namespace ConsultBot.Tables.Tests.Reminders;

/// <summary>An instance in a process of its own.</summary>
internal sealed class ReminderProcess : IDisposable
{
    private readonly Process _process;

    public ReminderProcess(string place, string sink, string name)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ConsultBot.Tables.CrashWriter.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "remind", place, sink, name])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        Ready = _process.StandardOutput.ReadLineAsync();
    }

    /// <summary>Ends when it has begun to work.</summary>
    public Task<string?> Ready { get; }

    public bool HasExited => _process.HasExited;

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <param name="name">"STOP" or "CONT".</param>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
