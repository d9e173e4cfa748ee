namespace ConsultBot.Web.Audit;

/// <summary>Writes down, every minute and at a stop, the refusals that were counted and that no further one brings on record.</summary>
/// <remarks>Its loop is its own: one of a <see cref="BackgroundService"/> that a failed start cancels before its first step is told as a failure of the host.</remarks>
internal sealed class RefusalWatch(RefusalRecord record, TimeProvider time, ILogger<RefusalWatch> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = WatchAsync(_stop.Token);
        return Task.CompletedTask;
    }

    /// <summary>The server has stopped by then: services stop in the reverse order of their start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loop;
        await record.WriteAllAsync(cancellationToken);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RefusalRecord.Together, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteDueAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop ends the loop.
        }
    }

    private async Task WriteDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            await record.WriteDueAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The background loop: what was not written is counted on.
            logger.RefusalsUnwritable(exception);
        }
    }
}
