using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Tests.Documents.MarkdownText;

public sealed class MarkdownBlocksTests
{
    [Fact]
    public async Task Read_Structures_AreReadAsTheRenderedPage() => Assert.Equal(
        [
            "Title: Report", "Section I: I. Aims", "Section I, paragraph 1: States agree¹ & act.", "Section I, no. 2: 2. two", "Section I, no. 3: 3. three", "Section I, no. 3, bullet 1: • inner",
            "Table 1, heading row: State\tYear", "Table 1, row 1: Kenya\t2005", "Section I, paragraph 2: code  here", "fn 1: 1. See there.",
        ],
        Reading.Lines(await Reading.DocumentAsync(
            "a.md", "# Report\n\n## I. Aims\n\nStates **agree**[^1] &amp; act.\n\n2. two\n3. three\n   - inner\n\n| State | Year |\n|---|---|\n| Kenya | 2005 |\n\n```\ncode  here\n```\n\n[^1]: See there.\n")));

    [Fact]
    public async Task Read_FrontMatter_IsApparatus()
    {
        var document = await Reading.DocumentAsync("a.md", "---\ntitle: Note\nyear: 2005\n---\n\nText.\n");

        Assert.Equal((PassageKind.Apparatus, "Front matter", "title: Note\nyear: 2005"), (document.Passages[0].Kind, document.Passages[0].Locator, document.Passages[0].Text));
        Assert.Equal("Text.", document.Passages[1].Text);
    }

    [Fact]
    public async Task Read_StruckOutText_StaysText() =>
        Assert.Equal(["paragraph 1: old ~~text~~"], Reading.Lines(await Reading.DocumentAsync("a.md", "old ~~text~~")));

    [Fact]
    public async Task Read_NoteThatNothingRefersTo_IsNotLost() =>
        Assert.Contains("Nobody points here", (await Reading.DocumentAsync("a.md", "Text.\n\n[^x]: Nobody points here.\n")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("<div>")]
    [InlineData("`")]
    public async Task Read_DeepNesting_ComesToAnEnd(string piece)
    {
        var reading = await Reading.OfTextAsync("a.md", "Text " + string.Concat(Enumerable.Repeat(piece, 20_000)) + " end");

        Assert.True(reading.IsSound || reading.Problems.Count == 1);
    }
}
