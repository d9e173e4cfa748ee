using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Tests.Knowledge;

namespace ConsultBot.Core.Tests.Questions.Findings;

/// <summary>Questions that the shipped knowledge answers by a text, and questions near them that it does not answer.</summary>
/// <remarks>The decision is fitted on the even lines and reported on the odd ones.</remarks>
internal static class FindingQuestions
{
    /// <summary>Language, ids of the findings that answer, question.</summary>
    public static IReadOnlyList<(Language Language, string[] Accepted, string Text)> Answerable { get; } =
        [.. Read("answerable.tsv").Select(line => (Languages.Find(line[0])!.Value, line[1].Split(','), line[2]))];

    /// <summary>Language and question; the middle column of the file says what is missing.</summary>
    public static IReadOnlyList<(Language Language, string Text)> Unanswerable { get; } =
        [.. Read("unanswerable.tsv").Select(line => (Languages.Find(line[0])!.Value, line[2]))];

    private static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "ConsultBot.Core.Tests", "Questions", "Findings", file)).Select(line => line.Split('\t'));
}
