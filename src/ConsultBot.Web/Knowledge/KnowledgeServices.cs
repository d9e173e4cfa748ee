using ConsultBot.Bot;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Knowledge;

/// <summary>Registers the knowledge in use: loaded at start, and a new version taken up while turns go on.</summary>
public static class KnowledgeServices
{
    /// <summary>Needs the storage and the bot's phrases. Nothing is loaded before the first refresh.</summary>
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
        KnowledgeProvider<QuestionEngine>? created = null;
        return created = new KnowledgeProvider<QuestionEngine>(
            provider.GetRequiredService<KnowledgeVersions>(),
            knowledge => Prepare(knowledge, phrases, created!.IsLoaded),
            provider.GetRequiredService<IOptions<KnowledgeProviderOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeProvider<QuestionEngine>>>());
    }

    /// <param name="isNext">An older version serves meanwhile: the new one takes its place when it answers as fast.</param>
    private static QuestionEngine Prepare(KnowledgeBase knowledge, IReadOnlyList<PhraseBook> phrases, bool isNext)
    {
        var engine = new QuestionEngine(knowledge, phrases);
        if (isNext)
        {
            engine.WarmUp(CancellationToken.None);
        }

        return engine;
    }
}
