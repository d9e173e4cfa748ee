using System.Text.Json;

namespace ConsultBot.Cli.Tests.Searching;

/// <summary>"consultbot search" on a collection of its own.</summary>
public sealed class SearchTests
{
    private const string Corpus = """
        {"id":"tea/1","title":"Tea","text":"Tea leaves are picked by hand in the hills. The first harvest of the year is sold at auction.","lang":"en"}
        {"id":"salt/1","title":"Salt","text":"Salt was carried by camels across the desert. A caravan took forty days."}

        {"id":"bridge/1","title":"","text":"The wooden bridge burned down in 1846 and was rebuilt in stone."}
        {"id":"fr/1","title":"Café","text":"Les récoltes de café dépendent des pluies."}
        """;

    [Fact]
    public async Task Search_Questions_FindTheirTextFirstAndSayHowFast()
    {
        using var collection = new SearchedCollection(Corpus, """
            {"id":"q1","text":"How many days did the caravan take across the desert?"}
            {"id":"q2","text":"When did the bridge burn down?"}
            """);

        var result = await collection.SearchAsync("--top", "3");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Matches(@"^4 documents, \d+ documents/s; 2 queries, \d+ queries/s on one thread, p50 [\d.]+ ms, p99 [\d.]+ ms; peak memory \d+ MiB$", result.OutputLines.Single());
        var run = collection.ReadRun();
        Assert.Equal("salt/1", run.First(hit => hit.Query == "q1").Document);
        Assert.Equal("bridge/1", run.First(hit => hit.Query == "q2").Document);
        Assert.All(run.GroupBy(hit => hit.Query), hits =>
        {
            Assert.InRange(hits.Count(), 1, 3);
            Assert.Equal(hits.Count(), hits.Select(hit => hit.Document).Distinct().Count());
        });
    }

    [Fact]
    public async Task Search_MistypedQuestion_FindsTheSame()
    {
        using var collection = new SearchedCollection(Corpus, """{"id":"q","text":"How many days did the carvan take acros the dessert?"}""");

        await collection.SearchAsync("--top", "1");

        Assert.Equal("salt/1", collection.ReadRun().Single().Document);
    }

    [Fact]
    public async Task Search_French_KnowsItsInflections()
    {
        using var collection = new SearchedCollection(Corpus, """{"id":"q","text":"De quoi la recolte du cafe depend-elle ?"}""");

        await collection.SearchAsync("--language", "fr", "--top", "1");

        Assert.Equal("fr/1", collection.ReadRun().Single().Document);
    }

    [Fact]
    public async Task Search_WhatIsNotThere_GetsALowerValue()
    {
        using var collection = new SearchedCollection(Corpus, """
            {"id":"there","text":"When did the wooden bridge burn down?"}
            {"id":"away","text":"When did the football stadium open its doors?"}
            """);

        await collection.SearchAsync("--top", "1");

        var values = collection.ReadRun().ToDictionary(hit => hit.Query, hit => hit.Value);
        Assert.True(values["there"] > values.GetValueOrDefault("away", double.NegativeInfinity));
    }

    [Fact]
    public async Task Search_LeaveOutAndAnswers_LeaveOutAndAnswer()
    {
        using var collection = new SearchedCollection(Corpus, """
            {"id":"q1","text":"When did the wooden bridge burn down?"}
            {"id":"q2","text":"Where is the first harvest of tea sold?"}
            """);

        var result = await collection.SearchAsync("--leave-out", collection.Write("out.txt", "bridge/1\n"), "--answers", collection.PathOf("answers.jsonl"));

        Assert.StartsWith("3 documents", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(collection.ReadRun(), hit => hit.Document == "bridge/1");
        var answers = File.ReadLines(collection.PathOf("answers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            answer => answer.GetProperty("id").GetString()!, answer => answer.GetProperty("text").GetString()!);
        Assert.Contains("sold at auction", answers["q2"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_SameCollectionTwice_GivesTheSameRun()
    {
        using var collection = new SearchedCollection(Corpus, """{"id":"q","text":"harvest of coffee and tea in the hills"}""");

        await collection.SearchAsync();
        var first = await File.ReadAllTextAsync(collection.Run);
        await collection.SearchAsync();

        Assert.Equal(first, await File.ReadAllTextAsync(collection.Run));
    }
}
