using System.Diagnostics;
using System.Threading.Channels;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>One life of a process, with all that it printed.</summary>
internal sealed class ProgramRun : IDisposable
{
    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    public ProgramRun(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _reading = ReadAsync();
    }

    /// <summary>Both of its streams so far, in the order of arrival.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public string Output => string.Join(Environment.NewLine, Lines);

    public bool HasExited => _process.HasExited;

    /// <returns>The next line that begins so.</returns>
    /// <exception cref="InvalidOperationException">The program ended without saying so, or took longer than <paramref name="limit"/>.</exception>
    public async Task<string> WaitForLineAsync(string beginning, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        try
        {
            await foreach (var line in _said.Reader.ReadAllAsync(late.Token))
            {
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"Nothing began with \"{beginning}\" within {limit.TotalSeconds} s:{Environment.NewLine}{Output}");
        }

        throw new InvalidOperationException($"The program ended before a line began with \"{beginning}\":{Environment.NewLine}{Output}");
    }

    /// <summary>SIGKILL: the process gets no chance to do anything more.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM: what a service manager sends first.</summary>
    public void Terminate() => Signals.Terminate(_process.Id);

    /// <returns>The exit code, once everything that it printed has been read.</returns>
    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        await _process.WaitForExitAsync().WaitAsync(limit);
        await _reading.WaitAsync(limit);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        await Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
        _said.Writer.Complete();
    }

    private async Task ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (_lock)
            {
                _lines.Add(line);
            }

            await _said.Writer.WriteAsync(line);
        }
    }
}
