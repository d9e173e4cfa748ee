using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests;

/// <summary>What the matrix says of each process, and a plain question for it in each language.</summary>
internal static class ProcessTable
{
    public static IReadOnlyList<string> Attributes { get; } = ["members", "count", "observers", "chair", "secretariat", "year", "topics", "priorities"];

    public static string Question(string attribute, Process process, Language language) => language switch
    {
        Language.English => English(attribute, process.ShortName.English),
        Language.French => French(attribute, process.ShortName.In(language)),
        Language.Spanish => Spanish(attribute, process.ShortName.In(language)),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    private static string English(string attribute, string process) => attribute switch
    {
        "members" => $"Who are the members of {process}?",
        "count" => $"How many members does {process} have?",
        "observers" => $"Who are the observers and partners of {process}?",
        "chair" => $"Who chairs {process}?",
        "secretariat" => $"Who runs the secretariat of {process}?",
        "year" => $"When did {process} begin?",
        "topics" => $"What does {process} discuss?",
        "priorities" => $"What are the current priorities of {process}?",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };

    private static string French(string attribute, string process) => attribute switch
    {
        "members" => $"Quels sont les membres : {process} ?",
        "count" => $"{process} : combien de membres ?",
        "observers" => $"Quels sont les observateurs et partenaires, {process} ?",
        "chair" => $"Qui préside {process} ?",
        "secretariat" => $"Qui assure le secrétariat, {process} ?",
        "year" => $"Quand {process} a-t-il commencé ?",
        "topics" => $"De quoi parle {process} ?",
        "priorities" => $"Quelles sont les priorités actuelles : {process} ?",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };

    private static string Spanish(string attribute, string process) => attribute switch
    {
        "members" => $"¿Cuáles son los miembros de {process}?",
        "count" => $"¿Cuántos miembros tiene {process}?",
        "observers" => $"¿Quiénes son los observadores y asociados de {process}?",
        "chair" => $"¿Quién preside {process}?",
        "secretariat" => $"¿Quién se encarga de la secretaría de {process}?",
        "year" => $"¿Cuándo comenzó {process}?",
        "topics" => $"¿Qué temas trata {process}?",
        "priorities" => $"¿Cuáles son las prioridades actuales de {process}?",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };
}
