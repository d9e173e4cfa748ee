using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Tests.Documents.Word;

public sealed class WordBlocksTests
{
    private const string Headings =
        "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
        + "<w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>"
        + "<w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>"
        + "<w:style w:type='paragraph' w:styleId='Mine'><w:name w:val='My heading'/><w:basedOn w:val='berschrift2'/></w:style>"
        + "<w:style w:type='paragraph' w:styleId='V1'><w:name w:val='toc 1'/></w:style>"
        + "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='caption'/></w:style>";

    [Fact]
    public async Task Read_HeadingStylesOfAnyEdition_BecomeSections() => Assert.Equal(
        ["Title: Report", "Contents: I. Aims 3", "Section I: I. Aims", "Section I, paragraph 1: One.", "Section I, “Means”: Means", "Section I, “Means”, paragraph 1: Two."],
        await new WordSample
        {
            Styles = Headings,
            Body = WordSample.Styled("Report", "Titel") + WordSample.Styled("I. Aims 3", "V1") + WordSample.Styled("I. Aims", "berschrift1") + WordSample.P("One.")
                + WordSample.Styled("Means", "Mine") + WordSample.P("Two."),
        }.LinesAsync());

    [Fact]
    public async Task Read_TextOfRuns_IsWhatWordPrints() => Assert.Equal(
        ["paragraph 1: a\tb / c‑d m² H₂O •"],
        await new WordSample
        {
            Body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>" + WordSample.R(" m") + WordSample.R("2", "<w:vertAlign w:val='superscript'/>")
                + WordSample.R(" H") + WordSample.R("2", "<w:vertAlign w:val='subscript'/>") + WordSample.R("O ") + "<w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r></w:p>",
        }.LinesAsync());

    [Fact]
    public async Task Read_TrackedChanges_TakesInsertionsAndLeavesDeletions()
    {
        var reading = await new WordSample
        {
            Body = "<w:p>" + WordSample.R("States ") + "<w:ins w:id='1' w:author='x'>" + WordSample.R("now ") + "</w:ins><w:del w:id='2' w:author='x'><w:r><w:delText>never </w:delText></w:r></w:del>" + WordSample.R("agree.") + "</w:p>",
        }.ReadAsync();

        Assert.Equal("States now agree.", reading.Document!.Text);
        Assert.Contains("tracked changes", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DeletedParagraphEnd_JoinsTheParagraphs() => Assert.Equal(
        ["paragraph 1: States agree."],
        await new WordSample { Body = WordSample.P("States ", "<w:rPr><w:del w:id='1' w:author='x'/></w:rPr>") + WordSample.P("agree.") }.LinesAsync());

    [Fact]
    public async Task Read_HiddenTextAndFieldCodes_AreNoText() => Assert.Equal(
        ["paragraph 1: See page 7."],
        await new WordSample
        {
            Body = "<w:p>" + WordSample.R("See ") + WordSample.R("secret ", "<w:vanish/>") + WordSample.R("page ") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + WordSample.R("7") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + WordSample.R(".") + "</w:p>",
        }.LinesAsync());

    [Fact]
    public async Task Read_Notes_StandBehindWhatRefersToThem() => Assert.Equal(
        ["paragraph 1: One¹ and two².", "fn 1: ¹ See there.", "fn 1, part 2: And here.", "fn 2: ² Others.", "paragraph 2: Three[i].", "Endnote i: [i] At the end."],
        await new WordSample
        {
            Body = "<w:p>" + WordSample.R("One") + "<w:r><w:footnoteReference w:id='5'/></w:r>" + WordSample.R(" and two") + "<w:r><w:footnoteReference w:id='3'/></w:r>" + WordSample.R(".") + "</w:p><w:p>"
                + WordSample.R("Three") + "<w:r><w:endnoteReference w:id='1'/></w:r>" + WordSample.R(".") + "</w:p>",
            Footnotes = "<w:footnote w:id='3'>" + WordSample.P("Others.") + "</w:footnote><w:footnote w:id='5'><w:p><w:r><w:footnoteRef/></w:r>" + WordSample.R(" See there.") + "</w:p>" + WordSample.P("And here.") + "</w:footnote>",
            Endnotes = "<w:endnote w:id='1'>" + WordSample.P("At the end.") + "</w:endnote>",
        }.LinesAsync());

    [Fact]
    public async Task Read_Table_GivesRowsAndReadsMergedCellsOnce() => Assert.Equal(
        ["Table 1, title: Table 1: Members", "Table 1, heading row: State\tYear", "Table 1, row 1: Kenya / (chair)\t2005", "Table 1, row 2: 2006", "Table 1, row 3: Peru"],
        await new WordSample
        {
            Styles = Headings,
            Body = WordSample.Styled("Table 1: Members", "B") + "<w:tbl>" + Row("<w:trPr><w:tblHeader/></w:trPr>", Cell("State"), Cell("Year"))
                + Row("", "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + WordSample.P("Kenya") + WordSample.P("(chair)") + "</w:tc>", Cell("2005"))
                + Row("", "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>", Cell("2006")) + Row("", "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + WordSample.P("Peru") + "</w:tc>")
                + Row("<w:trPr><w:del w:id='1' w:author='x'/></w:trPr>", Cell("gone"), Cell("gone")) + "</w:tbl>",
        }.LinesAsync());

    [Fact]
    public async Task Read_NestedTable_IsReadInItsCell() => Assert.Equal(
        ["Table 1, row 1: outer\tinner one / inner two"],
        await new WordSample { Body = "<w:tbl>" + Row("", Cell("outer"), "<w:tc><w:tbl>" + Row("", Cell("inner one"), Cell("inner two")) + "</w:tbl><w:p/></w:tc>") + "</w:tbl>" }.LinesAsync());

    [Fact]
    public async Task Read_TextBoxInBothForms_IsReadOnceWithItsAlternativeText() => Assert.Equal(
        ["paragraph 1: Before after.", "Image 1: A map of routes", "Text box 1: In the box."],
        await new WordSample
        {
            Body = "<w:p>" + WordSample.R("Before ") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wp:extent cx='1' cy='1'/><wp:docPr id='1' name='x' descr='A map of routes'/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
                + "<wps:wsp><wps:txbx><w:txbxContent>" + WordSample.P("In the box.") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape alt='A map of routes'><v:textbox><w:txbxContent>" + WordSample.P("In the box.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + WordSample.R("after.") + "</w:p>",
        }.LinesAsync());

    [Fact]
    public async Task Read_HeaderAndContentControls_AreText()
    {
        var reading = await new WordSample
        {
            Body = "<w:sdt><w:sdtContent>" + WordSample.P("Inside.") + "</w:sdtContent></w:sdt>",
            Header = WordSample.P("MC/INF/255"),
        }.ReadAsync();

        Assert.Equal(["Inside.", "MC/INF/255"], reading.Document!.Passages.Select(passage => passage.Text));
        Assert.Equal((PassageKind.Apparatus, "Header"), (reading.Document.Passages[1].Kind, reading.Document.Passages[1].Locator));
    }

    [Fact]
    public async Task Read_MalformedLinkTarget_DoesNotMatter()
    {
        var sample = new WordSample { Body = "<w:p><w:hyperlink r:id='rId99'>" + WordSample.R("a link") + "</w:hyperlink></w:p>" };
        var bytes = ZipBytes.Add(sample.ToBytes(), "word/_rels/document.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId99' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink' Target='mailto:a b@@c::' TargetMode='External'/></Relationships>");

        var reading = await Reading.OfBytesAsync("a.docx", bytes);

        Assert.Equal("a link", reading.Document?.Text);
    }

    private static string Row(string properties, params string[] cells) => $"<w:tr>{properties}{string.Concat(cells)}</w:tr>";

    private static string Cell(string text) => $"<w:tc>{WordSample.P(text)}</w:tc>";
}
