using ConsultBot.Core.Questions;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Web.Knowledge;

/// <summary>Warms the version up that was taken up at the start, so that the first question need not wait, then looks for new ones while the host runs.</summary>
internal sealed class KnowledgeWatch(KnowledgeProvider<QuestionEngine> provider, ILogger<KnowledgeWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's start waits for what a background service does before it first yields.
        await Task.Run(() => WarmUp(stoppingToken), CancellationToken.None);
        await provider.RunAsync(stoppingToken);
    }

    private void WarmUp(CancellationToken stoppingToken)
    {
        try
        {
            if (provider.IsLoaded)
            {
                provider.Current.Index.WarmUp(stoppingToken);
            }
        }
        catch (Exception exception)
        {
            // Questions build what they need themselves.
            logger.WarmUpFailed(exception);
        }
    }
}
