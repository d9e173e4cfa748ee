using ConsultBot.Bot.Channels;
using ConsultBot.Tables;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.DirectLine;

/// <summary>Runs the turns that a crash left behind: at start, and every half minute those of an instance that died. At a stop it waits for running turns.</summary>
internal sealed class TurnSweeper(
    ConversationTurns turns, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<TurnSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await turns.DrainAsync(TimeSpan.FromSeconds(options.Value.DrainSeconds));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = AfterFailure;
            try
            {
                wait = await turns.RunAbandonedAsync(stoppingToken);
            }
            catch (StoreUnavailableException exception)
            {
                logger.StoreUnavailable(exception);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Background loop: the next round tries again.
                logger.SweepFailed(exception);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
