using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Tables.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.Asking;

/// <summary>The knowledge that questions are answered from: an operator's version, else the shipped one.</summary>
internal static class KnowledgeInUse
{
    /// <param name="services">With the store open.</param>
    /// <param name="error">Told when the shipped knowledge is faulty and an older version answers.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static async Task<QuestionEngine> TakeUpAsync(IServiceProvider services, TextWriter error, CancellationToken cancellationToken)
    {
        // Read while the knowledge is: two cores take less time than one.
        var phrases = Task.Run(services.GetRequiredService<IReadOnlyList<PhraseBook>>, cancellationToken);
        var import = await services.GetRequiredService<KnowledgeSeed>().PlantAsync(cancellationToken);
        foreach (var problem in import?.Problems ?? [])
        {
            await error.WriteLineAsync(problem.ToString());
        }

        await phrases;
        var provider = services.GetRequiredService<KnowledgeProvider<QuestionEngine>>();
        await provider.RefreshAsync(import, cancellationToken);
        if (!provider.IsLoaded)
        {
            throw new InvalidDataException("There is no knowledge to answer from: the knowledge base has the problems above, and none was imported before.");
        }

        if (import is { Problems.Count: > 0 })
        {
            await error.WriteLineAsync($"The knowledge base has the problems above; version {provider.Current.Version.Number}, imported before, is used.");
        }

        return provider.Current.Index;
    }
}
