using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>Holds the JSON Schemas and the reader together: the same properties, the same ones required, the same words to choose from.</summary>
public sealed class KnowledgeSchemaTests
{
    public static TheoryData<string> Kinds { get; } = [.. KnowledgeFiles.Names.Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_EveryObjectOfTheExample_HasThePropertiesThatTheReaderKnows(string kind)
    {
        foreach (var place in SchemaWalk.Objects(kind))
        {
            var known = KnownTo(kind, place.Path);

            Assert.True(known.SetEquals(place.Properties), $"{kind} {place.Path}: the reader knows {string.Join(", ", known)}, the schema {string.Join(", ", place.Properties)}.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_EveryProperty_IsRequiredWhenTheReaderMissesIt(string kind)
    {
        foreach (var place in SchemaWalk.Objects(kind))
        {
            foreach (var property in place.Properties)
            {
                var isMissed = MissedWithout(kind, place.Path, property);
                Assert.True(isMissed == place.Required.Contains(property), $"{kind} {place.Path}.{property}: the reader misses it: {isMissed}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_EveryProperty_IsThereInTheExample(string kind)
    {
        var shapes = SchemaWalk.Objects(kind).GroupBy(place => place.Shape);

        Assert.All(shapes, shape => Assert.Empty(shape.First().Properties.Except(shape.SelectMany(place => place.Present))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_EveryObject_AllowsNoOtherProperty(string kind) =>
        Assert.All(SchemaWalk.Objects(kind), place => Assert.True(place.IsClosed, place.Path));

    [Theory]
    [InlineData("states", "$.states[3].kind", "properties.states.items.properties.kind.enum")]
    [InlineData("processes", "$.processes[1].rosters[1].role", "$defs.roster.properties.role.enum")]
    [InlineData("processes", "$.processes[1].secretariat.kind", "$defs.secretariat.properties.kind.enum")]
    [InlineData("events", "$.events[0].kind", "properties.events.items.properties.kind.enum")]
    [InlineData("organisations", "$.organisations[0].unofficial[0]", "#language")]
    public void Schema_WordsToChooseFrom_AreTheReaders(string kind, string path, string inSchema)
    {
        var words = SchemaWalk.Words(kind, inSchema);
        var problem = Read(kind, path, "no such word");

        Assert.EndsWith($"it must be {string.Join(", ", words)}.", Assert.Single(problem).Reason, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Empty(Read(kind, path, word)));
    }

    private static IReadOnlyList<KnowledgeProblem> Read(string kind, string path, string value)
    {
        var example = new KnowledgeExample();
        var root = example.Root($"{kind}.json");
        SchemaWalk.At(root, path).ReplaceWith(value);
        return example.Write($"{kind}.json", root.ToJsonString()).Read().Problems;
    }

    private static HashSet<string> KnownTo(string kind, string path)
    {
        const string Mark = "\"zzz\" is not known here; known are ";
        var example = new KnowledgeExample();
        var root = example.Root($"{kind}.json");
        SchemaWalk.At(root, path)["zzz"] = 1;
        var reason = example.Write($"{kind}.json", root.ToJsonString()).SingleProblem().Reason;
        return [.. reason[(reason.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..^1].Split(", ")];
    }

    private static bool MissedWithout(string kind, string path, string property)
    {
        var example = new KnowledgeExample();
        var root = example.Root($"{kind}.json");
        SchemaWalk.At(root, path).AsObject().Remove(property);
        var problems = example.Write($"{kind}.json", root.ToJsonString()).Read().Problems;
        return problems.Any(problem => problem.Reason.StartsWith($"The property \"{property}\" is missing", StringComparison.Ordinal)
            || (problem.Reason.Contains("text is missing", StringComparison.Ordinal) && problem.Reason.EndsWith($"\"{property}\".", StringComparison.Ordinal)));
    }
}
