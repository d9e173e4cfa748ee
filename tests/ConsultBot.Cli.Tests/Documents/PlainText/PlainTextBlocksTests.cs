using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Tests.Documents.PlainText;

public sealed class PlainTextBlocksTests
{
    private const string Long = "The members met twice in that year and agreed that the exchange of figures between their offices should go on, and that a third office should be asked to join them soon";

    [Fact]
    public async Task Read_NumberedHeadings_BecomeSections() => Assert.Equal(
        ["Section II", "Section II, paragraph 1", "Section II.1", "Section II.1, paragraph 1", "Section II.1.a", "Section II.1.a, paragraph 1", "Section III", "Section III, paragraph 1"],
        await LocatorsAsync($"II. Work done\n\n{Long}.\n\n1. Studies\n\n{Long}.\n\na. Law\n\n{Long}.\n\nIII. Next steps\n\n{Long}.\n"));

    [Fact]
    public async Task Read_NumberedParagraphs_RunThroughSections() => Assert.Equal(
        ["Section “INTRODUCTION”", "para. 1", "para. 2", "para. 2, bullet 1", "para. 2, bullet 2", "Section “CONCLUSION”", "para. 3"],
        await LocatorsAsync($"INTRODUCTION\n\n1. {Long}.\n\n2. {Long}:\n\n- one;\n- two.\n\nCONCLUSION\n\n3. {Long}.\n"));

    [Fact]
    public async Task Read_ParagraphInterruptedByANote_GoesOnBehindIt() => Assert.Equal(
        ["para. 1", "fn 1", "para. 1, part 2", "para. 2"],
        await LocatorsAsync($"1. {Long}\n\n¹ See the report.\n\nin all regions.\n\n2. {Long}.\n"));

    [Fact]
    public async Task Read_NoteInterruptedByThePageEnd_GoesOnBeforeTheNext() => Assert.Equal(
        ["paragraph 1", "fn 1", "paragraph 1, part 2", "fn 1, part 2", "fn 2"],
        (await LocatorsAsync($"{Long}\n\n¹ As the authors\n\nin all regions and {Long.ToLowerInvariant()}\n\nwrote themselves.\n\n² See there.\n")));

    [Fact]
    public async Task Read_NoteCutOffBehindAFinishedParagraph_GoesOnBeforeTheNextNote() => Assert.Equal(
        ["paragraph 1", "fn 1", "paragraph 2", "fn 1, part 2", "fn 2"],
        (await LocatorsAsync($"{Long}.\n\n¹ As secretariat of the\n\n{Long}.\n\n“Berne Initiative”, see there.\n\n² See there.\n")));

    [Fact]
    public async Task Read_PageNumber_IsApparatusAndDoesNotEndTheParagraph()
    {
        var document = await Reading.DocumentAsync("a.txt", $"{Long}\n\n 7\n\nwhen they met.\n");

        Assert.Equal(["paragraph 1", "Page 7", "paragraph 1, part 2"], document.Passages.Select(passage => passage.Locator));
        Assert.Equal(PassageKind.Apparatus, document.Passages[1].Kind);
    }

    [Fact]
    public async Task Read_Endnotes_TakeWhatFollowsUntilTheNextPart() => Assert.Equal(
        ["Section I", "Section I, paragraph 1", "Section “ENDNOTES”", "Endnote 1", "Endnote 1, part 2", "Endnote 2", "Annex A", "Annex A, no. 1", "Annex A, no. 2"],
        await LocatorsAsync($"I. Aims\n\n{Long}.1\n\nENDNOTES\n\n1 For example, {Long}.\n\nIn addition, {Long}.\n\n2 Others.\n\nANNEX A   As of May\n\n1. {Long}.\n\n2. {Long}.\n"));

    [Fact]
    public async Task Read_ListOfShortNumberedLines_IsAListAndNoSections() => Assert.Equal(
        ["Section I", "Section I, paragraph 1", "Section I, no. 1", "Section I, no. 2", "Section I, no. 3"],
        await LocatorsAsync($"I. Headings\n\n{Long}:\n\n1. Labour migration\n\n2. Return\n\n3. Trade\n"));

    [Fact]
    public async Task Read_LinesOfALaidOutText_AreOneParagraph()
    {
        var lines = string.Join("\n", Enumerable.Range(10, 30).Select(number => $"These are the words of line {number} that was broken because the page was no wider."));

        var document = await Reading.DocumentAsync("a.txt", $"{lines}\n \nNext paragraph of the text, which is short.\n");

        Assert.Equal("paragraph 2", document.Passages[^1].Locator);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Read_AnyLineEnds_AreKept(string end)
    {
        var text = string.Join(end, "", "I. Aims", "", Long + ".", "", "- one;", "- two.", "");

        var document = await Reading.DocumentAsync("a.txt", text);

        Assert.Equal(text, document.Text);
        Assert.Equal("Section I, paragraph 1, bullet 2", document.Passages[^1].Locator);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Read_AnyText_PutTogetherIsTheFile(int seed)
    {
        string[] pieces =
        [
            "1. ", "2. ", "(a) ", "• ", "- ", "ANNEX B", "ENDNOTES", "¹ ", "<sup>2</sup> ", "| a | b |", "---", " 7", "\f", "# Title", "I. Aims", Long, ".", ";", " ", "\n", "\n\n", "\r\n", " \n",
            "Short line", "words, words", "1985", "\t", "\u00A0", "i  Although", "“open", "16)", "\u2028", "é", "😀", "\uFEFF",
        ];
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = "x" + string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => pieces[random.Next(pieces.Length)]));

            var document = await Reading.DocumentAsync("a.txt", text);

            Assert.Equal(text, document.Text);
        }
    }

    private static async Task<IEnumerable<string>> LocatorsAsync(string text)
    {
        var document = await Reading.DocumentAsync("a.txt", text);
        Assert.Equal(text, document.Text);
        return document.Passages.Select(passage => passage.Locator);
    }
}
