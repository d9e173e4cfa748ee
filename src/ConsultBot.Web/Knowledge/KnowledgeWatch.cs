using ConsultBot.Core.Questions;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Web.Knowledge;

/// <summary>Looks for new versions while the host runs.</summary>
internal sealed class KnowledgeWatch(KnowledgeProvider<QuestionEngine> provider) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => provider.RunAsync(stoppingToken);
}
