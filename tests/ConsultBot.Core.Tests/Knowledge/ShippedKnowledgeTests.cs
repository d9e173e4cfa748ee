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
        Assert.Equal((20, 20, 5), (knowledge.Understandings.Count, knowledge.Headings.Count, knowledge.Regions.Count(region => region.Within is null)));

        // 193 members of the United Nations, its two observer states, Cook Islands and Niue.
        Assert.Equal(197, knowledge.States.Count(state => state.Kind == StateKind.State));
    }

    [Fact]
    public void Read_ShippedFiles_HoldWhatTheSourcesSay()
    {
        var knowledge = KnowledgeReader.Read(Files()).Knowledge!;

        Assert.InRange(knowledge.Passages.Count, 300, int.MaxValue);
        Assert.InRange(knowledge.Terms.Count, 150, int.MaxValue);
        Assert.InRange(knowledge.Events.Count, 100, int.MaxValue);
        Assert.InRange(knowledge.Disagreements.Count, 60, int.MaxValue);
    }

    [Fact]
    public void Read_ShippedFiles_CiteEverySourceInEveryKind()
    {
        var knowledge = KnowledgeReader.Read(Files()).Knowledge!;
        var sources = knowledge.Sources.Select(source => source.Id).Order().ToList();

        Assert.Equal(sources, Cited(knowledge.Passages.Select(item => item.Evidence)));
        Assert.Equal(sources, Cited(knowledge.Terms.Select(item => item.Evidence)));
        Assert.Equal(sources, Cited(knowledge.Events.Select(item => item.Evidence)));
        Assert.Equal(sources, Cited(knowledge.Disagreements.SelectMany(item => item.Sides).Select(side => side.Evidence)));
    }

    [Fact]
    public void Read_ShippedEvents_ArePlannedWhenTheyLieAfterTheirSource()
    {
        var knowledge = KnowledgeReader.Read(Files()).Knowledge!;

        Assert.All(
            knowledge.Events.Where(item => item.Date.First > item.Evidence.AsOf.Last),
            item => Assert.True(item.IsPlanned, $"{item.Id} lies after {item.Evidence.AsOf} and is not planned."));
    }

    [Fact]
    public void Read_ShippedTerms_ShareAnAcronymOnlyWhereTheyDiffer()
    {
        var shared = KnowledgeReader.Read(Files()).Knowledge!.Terms
            .SelectMany(term => term.Acronyms.English.Select(acronym => (Acronym: acronym, Name: term.Name.English)))
            .GroupBy(item => item.Acronym);

        Assert.All(shared, group => Assert.Equal(group.Count(), group.Select(item => item.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
    }

    [Fact]
    public void ShippedFiles_NameTheirSchema() => Assert.All(KnowledgeFiles.Names, name =>
        Assert.Contains($"\"$schema\": \"./{Path.GetFileNameWithoutExtension(name)}.schema.json\"", File.ReadAllText(Path.Combine(RepositoryFolder.Shipped, name)), StringComparison.Ordinal));

    private static IReadOnlyList<string> Cited(IEnumerable<Evidence> evidence) =>
        [.. evidence.SelectMany(item => item.Citations).Select(citation => citation.Source).Distinct().Order()];

    private static IReadOnlyList<KnowledgeFile> Files() =>
        [.. KnowledgeFiles.Names
            .Where(name => File.Exists(Path.Combine(RepositoryFolder.Shipped, name)))
            .Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(RepositoryFolder.Shipped, name))))];
}
