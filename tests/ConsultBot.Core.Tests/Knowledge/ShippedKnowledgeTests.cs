using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>The repository's own knowledge base.</summary>
public sealed class ShippedKnowledgeTests
{
    [Fact]
    public void Read_ShippedFiles_HaveNoProblem()
    {
        var problems = KnowledgeReader.Read(Files()).Problems;

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Read_ShippedFiles_AreComplete()
    {
        var knowledge = KnowledgeReader.Read(Files()).Knowledge!;

        Assert.Equal(Enumerable.Range(1, 13).Select(number => (int?)number), knowledge.Processes.Select(process => process.Number).Where(number => number is not null));
        Assert.Equal(5, knowledge.Processes.Count(process => process.Number is null));
        Assert.Equal((20, 20, 5), (knowledge.Understandings.Count, knowledge.Headings.Count, knowledge.Regions.Count));

        // 193 members of the United Nations, its two observer states, Cook Islands and Niue.
        Assert.Equal(197, knowledge.States.Count(state => state.Kind == StateKind.State));
    }

    [Fact]
    public void ShippedFiles_NameTheirSchema() => Assert.All(KnowledgeFiles.Names, name =>
        Assert.Contains($"\"$schema\": \"./{Path.GetFileNameWithoutExtension(name)}.schema.json\"", File.ReadAllText(Path.Combine(RepositoryFolder.Shipped, name)), StringComparison.Ordinal));

    private static IReadOnlyList<KnowledgeFile> Files() =>
        [.. KnowledgeFiles.Names
            .Where(name => File.Exists(Path.Combine(RepositoryFolder.Shipped, name)))
            .Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(RepositoryFolder.Shipped, name))))];
}
