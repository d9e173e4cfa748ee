using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

public sealed class OrphanCheckTests
{
    private static readonly KnowledgeBase Shipped = Questions.Engine.Shipped.Knowledge;

    [Fact]
    public void FindOrphans_ShippedKnowledge_HasNone() => Assert.Empty(OrphanCheck.FindOrphans(Shipped));

    [Fact]
    public void FindOrphans_EntriesThatNothingRefersTo_AreNamed()
    {
        var knowledge = With(
            new Source("lost-source", "Lost", null, [], "P", new PartialDate(2001), ["en"], []),
            new Organisation("lost-office", new LocalText("Lost Office"), LocalNames.None, LocalNames.None),
            new Topic("lost-topic", new LocalText("lost topic"), LocalNames.None),
            new Region("lost-region", new LocalText("Lost Region"), LocalNames.None));

        Assert.Equal(["lost-source", "lost-office", "lost-topic", "lost-region"], OrphanCheck.FindOrphans(knowledge).Select(problem => problem.Entry));
    }

    [Fact]
    public void FindOrphans_TopicNamedAsAHeading_IsNone()
    {
        var knowledge = With(Shipped.Sources[0], Shipped.Organisations[0], new Topic("a-heading", new LocalText(Shipped.Headings[0].Title.English), LocalNames.None), Shipped.Regions[0]);

        Assert.Empty(OrphanCheck.FindOrphans(knowledge));
    }

    private static KnowledgeBase With(Source source, Organisation organisation, Topic topic, Region region) => new(
        [.. Shipped.Sources.Where(item => item.Id != source.Id), source],
        Shipped.States,
        [.. Shipped.Organisations.Where(item => item.Id != organisation.Id), organisation],
        [.. Shipped.Topics, topic],
        [.. Shipped.Regions.Where(item => item.Id != region.Id), region],
        Shipped.Processes, Shipped.Understandings, Shipped.Headings, Shipped.Passages, Shipped.Terms, Shipped.Events, Shipped.Disagreements);
}
