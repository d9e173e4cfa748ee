using ConsultBot.Bot;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Knowledge;

/// <summary>Registers the knowledge in use: loaded at start, and a new version taken up while turns go on.</summary>
public static class KnowledgeServices
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddSingleton(Create);
        services.AddSingleton<Func<QuestionEngine>>(provider => () => provider.GetRequiredService<KnowledgeProvider<QuestionEngine>>().Current.Index);
        services.AddSingleton<KnowledgeVersionInUse>(provider => () => provider.GetRequiredService<KnowledgeProvider<QuestionEngine>>().Current.Version.Number);
        services.AddHostedService<KnowledgeWatch>();
        services.AddSingleton<Health.SelfCheck>();
        return services;
    }

    private static KnowledgeProvider<QuestionEngine> Create(IServiceProvider provider)
    {
        var phrases = provider.GetRequiredService<IReadOnlyList<PhraseBook>>();
        return new KnowledgeProvider<QuestionEngine>(
            provider.GetRequiredService<KnowledgeVersions>(),
            knowledge => new QuestionEngine(knowledge, phrases),
            provider.GetRequiredService<IOptions<KnowledgeProviderOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeProvider<QuestionEngine>>>());
    }
}
