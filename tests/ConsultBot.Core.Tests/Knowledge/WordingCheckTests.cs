using System.Text.Json.Nodes;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

public sealed class WordingCheckTests
{
    private const string Document =
        "Many delegates spoke at length about boats, ports and the people who wait there.³ The state’s duty to protect people who travel across the sea is beyond doubt.";

    [Fact]
    public void FindCopies_EightWordsOfADocument_NamesFileEntryAndWords()
    {
        var problem = Assert.Single(Check("It is said that people who travel across the sea is beyond doubt, or nearly."));

        Assert.Equal((KnowledgeFiles.Passages, "what-processes-are, text.en"), (problem.File, problem.Entry));
        Assert.Contains("paper.txt", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("\"people who travel across the sea is beyond doubt\"", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FindCopies_SevenWordsOfADocument_Pass() => Assert.Empty(Check("Some people who travel across the sea is odd."));

    [Theory]
    [InlineData("SPOKE at length about boats, (ports) and the péople.")]
    [InlineData("spoke, at length, about boats: ports - and the people")]
    [InlineData("The state's duty to protect people who travel.")]
    [InlineData("ports and the people who wait there. The state")]
    public void FindCopies_OtherPrintOfTheSameWords_IsTheSame(string text) => Assert.Single(Check(text));

    [Fact]
    public void FindCopies_TwoRuns_AreTwoProblems() => Assert.Equal(
        2,
        Check("Many delegates spoke at length about boats, ports. Yes: duty to protect people who travel across the sea.").Count);

    [Fact]
    public void FindCopies_TextWithoutEightWords_Passes() => Assert.Empty(Check("Many delegates spoke."));

    [Fact]
    public void FindCopies_NoDocument_Passes() => Assert.Empty(WordingCheck.FindCopies(Read(new KnowledgeExample()), []));

    [Theory]
    [InlineData(KnowledgeFiles.Processes, "priorities", "sea-process, priorities[0].en")]
    [InlineData(KnowledgeFiles.Terms, "text", "t-process, text.en")]
    [InlineData(KnowledgeFiles.Events, "text", "e-second-meeting, text.en")]
    [InlineData(KnowledgeFiles.Disagreements, "difference", "d-members, difference.en")]
    [InlineData(KnowledgeFiles.Understandings, "text", "no. 2, text.en")]
    [InlineData(KnowledgeFiles.Passages, "title", "what-processes-are, title.en")]
    public void FindCopies_CopyInAnyKind_IsFound(string file, string property, string entry)
    {
        const string Copy = "duty to protect people who travel across the sea";
        var example = new KnowledgeExample().Edit(file, entries => Replace(entries[file == KnowledgeFiles.Processes ? 1 : 0]![property]!, Copy));

        Assert.Equal(entry, Assert.Single(WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", Document)])).Entry);
    }

    [Fact]
    public void FindCopies_CopyInASide_IsFound()
    {
        var example = new KnowledgeExample().Edit(
            KnowledgeFiles.Disagreements,
            items => Replace(items[0]!["sides"]![1]!["text"]!, "duty to protect people who travel across the sea"));

        Assert.Equal("d-members, sides[1].text.en", Assert.Single(WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", Document)])).Entry);
    }

    [Theory]
    [InlineData(KnowledgeFiles.Passages, "what-processes-are")]
    [InlineData(KnowledgeFiles.Events, "e-first-meeting")]
    [InlineData(KnowledgeFiles.Disagreements, "d-members")]
    public void FindCopies_CopyInAQuestion_IsFound(string file, string entry)
    {
        var example = new KnowledgeExample().Edit(file, items =>
            items.Single(item => item!["id"]!.GetValue<string>() == entry)!["asked"] = JsonNode.Parse("""{"en":["Why?","Is it a duty to protect people who travel across the sea?"]}"""));

        Assert.Equal($"{entry}, asked.en[1]", Assert.Single(WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", Document)])).Entry);
    }

    [Theory]
    [InlineData("They met at the Standing Meeting of Islands on Boats and Ports and Piers in May.")]
    [InlineData("The Standing Meeting of Islands on Boats and Ports and Piers.")]
    public void FindCopies_NameOfAnEvent_Passes(string text)
    {
        const string Name = "Standing Meeting of Islands on Boats and Ports and Piers";
        var example = new KnowledgeExample()
            .Edit(KnowledgeFiles.Events, events => Replace(events[0]!["title"]!, Name))
            .Edit(KnowledgeFiles.Passages, passages => Replace(passages[0]!["text"]!, text));

        Assert.Empty(WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", $"They go to the {Name}, or sit at the {Name}.")]));
    }

    [Fact]
    public void FindCopies_NameInsideALongerCopy_IsFound()
    {
        const string Text = "delegates from afar met again at the Standing Meeting of Islands";
        var example = new KnowledgeExample()
            .Edit(KnowledgeFiles.Events, events => Replace(events[0]!["title"]!, "Standing Meeting of Islands"))
            .Edit(KnowledgeFiles.Passages, passages => Replace(passages[0]!["text"]!, Text));

        Assert.Single(WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", Text)]));
    }

    [Theory]
    [InlineData("France, Côte d'Ivoire, New Caledonia, Serbia and Montenegro and two others", 0)]
    [InlineData("France and New Caledonia go on talking about their boats and ports", 1)]
    public void FindCopies_ListOfStates_PassesWhenHalfTheWordsNameStates(string text, int problems)
    {
        var example = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => Replace(passages[0]!["text"]!, text));

        Assert.Equal(problems, WordingCheck.FindCopies(Read(example), [new SourceText("paper.txt", text)]).Count);
    }

    private static IReadOnlyList<KnowledgeProblem> Check(string text)
    {
        var example = new KnowledgeExample().Edit(KnowledgeFiles.Passages, passages => Replace(passages[0]!["text"]!, text));
        return WordingCheck.FindCopies(Read(example), [new SourceText("other.txt", "Nothing of it here."), new SourceText("paper.txt", Document)]);
    }

    private static KnowledgeBase Read(KnowledgeExample example)
    {
        var reading = example.Read();
        Assert.True(reading.IsSound, string.Join('\n', reading.Problems));
        return reading.Knowledge!;
    }

    /// <summary>Puts an English text without figures in the place of a text or of the first of a list.</summary>
    private static void Replace(JsonNode place, string english)
    {
        var text = place is JsonArray list ? list[0]! : place;
        text["en"] = english;
        text["fr"] = "Un texte.";
        text["es"] = "Un texto.";
    }
}
