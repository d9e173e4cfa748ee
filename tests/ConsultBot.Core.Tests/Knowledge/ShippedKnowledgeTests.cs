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
    public void ShippedFiles_NameTheirSchema() => Assert.All(KnowledgeFiles.Names, name =>
        Assert.Contains($"\"$schema\": \"./{Path.GetFileNameWithoutExtension(name)}.schema.json\"", File.ReadAllText(Path.Combine(RepositoryFolder.Shipped, name)), StringComparison.Ordinal));

    private static IReadOnlyList<KnowledgeFile> Files() =>
        [.. KnowledgeFiles.Names
            .Where(name => File.Exists(Path.Combine(RepositoryFolder.Shipped, name)))
            .Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(RepositoryFolder.Shipped, name))))];
}
