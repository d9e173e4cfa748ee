namespace ConsultBot.Web.Audit;

/// <summary>Writes down, every minute and at a stop, the refusals that were counted and that no further one brings on record.</summary>
internal sealed class RefusalWatch(RefusalRecord record, TimeProvider time, ILogger<RefusalWatch> logger) : BackgroundService
{
    /// <summary>The server has stopped by then: services stop in the reverse order of their start.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await record.WriteAllAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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
            // A host that could not start would tell of a loop that failed.
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
