using System.Globalization;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Bench.Searching;

/// <summary>Takes one ingredient after the other away from the search and measures what is left.</summary>
internal static class Ablation
{
    private static readonly (string Name, SearchParameters Parameters)[] Variants =
    [
        ("all", new SearchParameters()),
        ("one weight for all fields", new SearchParameters { TitleWeight = 1, KeywordsWeight = 1 }),
        ("no overlap with titles", Without(Feature.Title, Feature.TitleByFit)),
        ("no phrases (bigrams)", Without(Feature.Bigrams)),
        ("no proximity", Without(Feature.Near)),
        ("no best sentence", Without(Feature.Sentence, Feature.SentenceAndTitle)),
        ("no exact form", Without(Feature.Exact)),
        ("no stop words", Without(Feature.StopWords)),
        ("no kinship", new SearchParameters { KinFactor = 0 }),
        ("no stemming", new SearchParameters { Stems = false }),
        ("no stemming, no kinship", new SearchParameters { Stems = false, KinFactor = 0 }),
        ("no typing tolerance", new SearchParameters { ForgivesTyping = false }),
        ("no title groups", new SearchParameters { GroupsTitles = false }),
        ("BM25F alone", Without([.. Enum.GetValues<Feature>().Where(feature => feature is not (Feature.Words or Feature.StopWords))])),
    ];

    /// <param name="folder">Has a folder for each collection.</param>
    public static void Run(string folder, TextWriter report)
    {
        foreach (var collection in Directory.GetDirectories(folder).Where(path => File.Exists(Path.Combine(path, "corpus.jsonl"))).Order().Select(TestCollection.Read))
        {
            report.WriteLine($"{Environment.NewLine}| {collection.Name} | R@1 | R@5 | nDCG@10 | misspelt nDCG@10 | AUROC |{Environment.NewLine}|---|---|---|---|---|---|");
            foreach (var (name, parameters) in Variants)
            {
                var index = TextIndex.BuildWith(parameters, collection.Texts, collection.Language, []);
                var plain = Quality.Of(index, collection, collection.Queries);
                var mistyped = collection.Mistyped.Count == 0 ? double.NaN : Quality.Of(index, collection, collection.Mistyped).GainAt10;
                report.WriteLine($"| {name} | {Show(plain.RecallAt1)} | {Show(plain.RecallAt5)} | {Show(plain.GainAt10)} | {Show(mistyped)} | {Show(plain.Refusal)} |");
            }
        }
    }

    private static SearchParameters Without(params IReadOnlyList<Feature> features) =>
        new() { Features = [.. RankingWeights.Features.Select((weight, at) => features.Contains((Feature)at) ? 0 : weight)] };

    private static string Show(double share) => double.IsNaN(share) ? "-" : share.ToString(".0000", CultureInfo.InvariantCulture);
}
