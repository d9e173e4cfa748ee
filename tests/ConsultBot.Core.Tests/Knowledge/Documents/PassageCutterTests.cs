using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Tests.Knowledge.Documents;

public sealed class PassageCutterTests
{
    private static readonly DocumentDetails Details = new(
        new Source("note", "Note", null, [], "IOM", new PartialDate(2002), ["en"], []), Language.English, Audience.Participants, Binding: null);

    [Fact]
    public void Cut_NumberedSections_JoinsTheirNumbers() => Assert.Equal(
        ["Section II", "Section II.1", "Section II.1.a", "Section II.1.a, paragraph 1", "Section II.1.a, paragraph 2", "Section III"],
        Locators(Heading("II. Work", 1), Heading("1. Studies", 2), Heading("a. Law", 3), Paragraph("One."), Paragraph("Two."), Heading("III. Next", 1)));

    [Fact]
    public void Cut_CompoundSectionNumbers_AreNotRepeated() =>
        Assert.Equal(["Section 2", "Section 2.1", "Section 2.1.3"], Locators(Heading("2 Work", 1), Heading("2.1 Studies", 2), Heading("2.1.3 Law", 3)));

    [Fact]
    public void Cut_UnnumberedSections_AreNamedByTheirHeading() => Assert.Equal(
        ["Title", "Opening, paragraph 1", "Section “Aims”", "Section “Aims”, paragraph 1", "Section “Means”", "Section “Means”, paragraph 1"],
        Locators(Heading("Report", 1), Paragraph("Zero."), Heading("Aims", 2), Paragraph("One."), Heading("Means", 2), Paragraph("Two.")));

    [Fact]
    public void Cut_NoHeadings_CountsParagraphs() => Assert.Equal(["paragraph 1", "paragraph 2"], Locators(Paragraph("One."), Paragraph("Two.")));

    [Fact]
    public void Cut_Articles_AreCitedAsSuch() =>
        Assert.Equal(["Article 5", "Article 5, paragraph 1"], Locators(Heading("Article 5", 1), Paragraph("One.")));

    [Fact]
    public void Cut_ParagraphsNumberedThroughSections_AreCitedByNumberAlone() => Assert.Equal(
        ["Section I", "para. 1", "para. 1 (a)", "para. 1 (b)", "para. 1, paragraph 2", "Section II", "para. 2", "para. 2, bullet 1", "para. 2, bullet 2"],
        Locators(
            Heading("I. Aims", 1), Item("1.", 0, "main"), Item("(a)", 1, "x"), Item("(b)", 1, "x"), Paragraph("More."),
            Heading("II. Means", 1), Item("2.", 0, "main"), Item("•", 1, "y"), Item("•", 1, "y")));

    [Fact]
    public void Cut_ListInOneSection_IsCitedInIt() => Assert.Equal(
        ["Section I", "Section I, paragraph 1", "Section I, no. 1", "Section I, no. 2", "Section I, paragraph 2", "Section II", "Section II, paragraph 1"],
        Locators(Heading("I. Aims", 1), Paragraph("These:"), Item("1.", 0, "a"), Item("2.", 0, "a"), Paragraph("End."), Heading("II. Means", 1), Paragraph("None.")));

    [Fact]
    public void Cut_NestedLists_NameEachLevel() => Assert.Equal(
        ["paragraph 1", "paragraph 1 (a)", "paragraph 1 (a) (i)", "paragraph 1 (a) (ii)", "paragraph 1 (b)"],
        Locators(Paragraph("These:"), Item("(a)", 1, "x"), Item("(i)", 2, "y"), Item("(ii)", 2, "y"), Item("(b)", 1, "x")));

    [Fact]
    public void Cut_ParagraphInsideOfAnItem_IsItsSecond() => Assert.Equal(
        ["paragraph 1", "paragraph 1 (a)", "paragraph 1 (a), paragraph 2", "paragraph 1 (b)"],
        Locators(Paragraph("These:"), Item("(a)", 1, "x"), new ParagraphBlock("Still a.", "\n", ParagraphPlace.OfItem), Item("(b)", 1, "x")));

    [Fact]
    public void Cut_Annex_IsCitedByItsItems() => Assert.Equal(
        ["Section I", "para. 1", "Section II", "para. 2", "fn 1", "Annex A", "Annex A, no. 1", "Annex A, no. 2", "Annex A, fn 1", "Annex A, note i"],
        Locators(
            Heading("I. Aims", 1), Item("1.", 0, "main"), Heading("II. Means", 1), Item("2.", 0, "main"), Note(NoteKind.Footnote, "1"),
            new HeadingBlock("ANNEX A: The matrix", "\n", 1, null), Item("1.", 0, "rows"), Item("2.", 0, "rows"), Note(NoteKind.Footnote, "1"), Note(NoteKind.Remark, "i")));

    [Fact]
    public void Cut_AnnexesWhoseLettersTheTextGives_AreCitedByThem() => Assert.Equal(
        ["Section I", "Section I, paragraph 1", "Annex A", "Annex A, no. 1", "Annex A, no. 2", "Annex B", "Annex B (2nd)", "Annex B, paragraph 1", "Annex C", "Annex C, no. 1", "Annex C, no. 2"],
        Locators([.. Announcing("The matrix is attached as Annex A, the workshops as Annex B, the list as Annex C."), Unlettered("Dialogue"), Unlettered("Workshops"), Paragraph("One."), Unlettered("Common understandings"), Item("1.", 0, "c"), Item("2.", 0, "c")]));

    [Theory]
    [InlineData("The matrix is attached as Annex A, the workshops as Annex B.")]
    [InlineData("The matrix is attached as Annex A, the workshops as Annex B, the list as Annex D.")]
    [InlineData("The matrix is attached as Annex A.")]
    public void Cut_MorePartsThanTheTextHasAnnexes_AreCitedByTheirHeadings(string text) => Assert.Equal(
        ["Section “Workshops”", "Section “Workshops”, paragraph 1", "Section “Common understandings”", "Section “Common understandings”, no. 1", "Section “Common understandings”, no. 2"],
        Locators([.. Announcing(text), Unlettered("Workshops"), Paragraph("One."), Unlettered("Common understandings"), Item("1.", 0, "c"), Item("2.", 0, "c")]).Skip(5));

    [Fact]
    public void Cut_FootnotesThatRunOnIntoAnAnnex_StayFootnotesOfTheDocument() => Assert.Equal(
        ["paragraph 1", "fn 1", "Annex I", "Annex I, paragraph 1", "fn 2"],
        Locators(Paragraph("One."), Note(NoteKind.Footnote, "1"), new HeadingBlock("Annex I", "\n", 1, null), Paragraph("Two."), Note(NoteKind.Footnote, "2")).Select(locator => locator.Replace("Opening, ", string.Empty, StringComparison.Ordinal)));

    [Fact]
    public void Cut_TableAndNotes_AreCitedByTheirNumbers() => Assert.Equal(
        ["Table 1, heading row", "Table 1, row 1", "Table 1, row 2", "Endnote iii", "Endnote iii, part 2"],
        Locators(new RowBlock("State\tYear", "\n", 1, null), new RowBlock("Kenya\t2005", "\n", 1, 1), new RowBlock("Peru\t2006", "\n", 1, 2), Note(NoteKind.Endnote, "iii"), Note(NoteKind.Endnote, "iii", continued: true)));

    [Fact]
    public void Cut_SameNumberTwice_TellsThemApart() =>
        Assert.Equal(["Section I", "Section I (2nd)", "Section I (3rd)"], Locators(Heading("I. Aims", 1), Heading("I. Means", 1), Heading("I. Ends", 1)));

    [Fact]
    public void Cut_InterruptedParagraph_GoesOnAsAPart() => Assert.Equal(
        ["para. 1", "fn 1", "para. 1, part 2", "para. 2"],
        Locators(Item("1.", 0, "main"), Note(NoteKind.Footnote, "1"), new ParagraphBlock("in all regions.", "\n", ParagraphPlace.Continued), Item("2.", 0, "main")));

    [Fact]
    public void Cut_Headings_AreThoseThatAreOpen()
    {
        var document = PassageCutter.Cut(Details, string.Empty, [Heading("II. Work", 1), Heading("1. Studies", 2), Paragraph("One."), Heading("III. Next", 1), Paragraph("Two.")]);

        Assert.Equal(["II. Work", "1. Studies"], document.Passages[2].Headings);
        Assert.Equal(["III. Next"], document.Passages[^1].Headings);
    }

    [Fact]
    public void Cut_LongParagraph_IsCutAtTheEndsOfSentences()
    {
        var text = string.Join("  ", Enumerable.Range(1, 60).Select(number => $"Sentence no. {number} speaks of Mr. Smith, e.g. of his {number} journeys."));

        var document = PassageCutter.Cut(Details, string.Empty, [new ParagraphBlock(text, "\n")]);

        Assert.Equal(text + "\n", document.Text);
        Assert.True(document.Passages.Count > 2);
        Assert.All(document.Passages, passage => Assert.EndsWith("journeys.", passage.Text, StringComparison.Ordinal));
        Assert.All(document.Passages, passage => Assert.InRange(passage.Text.Length, 1, 1200));
        Assert.Equal("paragraph 1, part 2", document.Passages[1].Locator);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("word ")]
    [InlineData("😀")]
    public void Cut_TextWithoutSentences_LosesNothing(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5000)).Trim();

        var document = PassageCutter.Cut(Details, string.Empty, [new ParagraphBlock(text, string.Empty)]);

        Assert.Equal(text, document.Text);
        Assert.All(document.Passages, passage => Assert.InRange(passage.Text.Length, 1, 2400));
        Assert.All(document.Passages, passage => Assert.Equal(passage.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(passage.Text))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cut_AnyBlocks_PutTogetherAreTheText(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var blocks = Enumerable.Range(0, random.Next(1, 40)).Select(_ => AnyBlock(random)).ToList();

            var document = PassageCutter.Cut(Details, "\n", blocks);

            Assert.Equal("\n" + string.Concat(blocks.Select(block => block.Text + block.Separator)), document.Text);
            Assert.Equal(document.Passages.Count, document.Passages.Select(passage => passage.Locator).Distinct().Count());
        }
    }

    private static DocumentBlock AnyBlock(Random random)
    {
        string[] numbers = ["1.", "2.", "(a)", "(b)", "•", "3.1", "(ii)", "Article 2"];
        var separator = new[] { "\n", "\n\n", "", " \r\n" }[random.Next(4)];
        var text = AnyText(random);
        var printed = numbers[random.Next(numbers.Length)];
        return random.Next(8) switch
        {
            0 => new HeadingBlock(text, separator, random.Next(0, 4), random.Next(2) == 0 ? null : PrintedNumber.Of(printed)),
            1 => new ItemBlock(text, separator, random.Next(0, 3), printed == "•" ? new PrintedNumber("•", NumberStyle.Bullet, 0) : PrintedNumber.Of(printed), $"list {random.Next(3)}"),
            2 => new RowBlock(text, separator, random.Next(1, 3), random.Next(4) == 0 ? null : random.Next(1, 4)),
            3 => new NoteBlock(text, separator, (NoteKind)random.Next(3), printed, random.Next(2) == 0),
            4 => new NamedBlock(text, separator, PassageKind.Caption, $"Image {random.Next(3)}"),
            5 => new HeadingBlock("Annex " + text, separator, 1, null),
            _ => new ParagraphBlock(text, separator, (ParagraphPlace)random.Next(3)),
        };
    }

    private static string AnyText(Random random)
    {
        string[] pieces = ["States agree. ", "no. 3 ", "\n", "\t", "e.g. this ", "Ångström ", "? ", "  ", "(see Annex A) ", "¿Por qué? ", "x", "\n\n", "A. B. "];
        var text = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2, 600))).Select(_ => pieces[random.Next(pieces.Length)])).Trim();
        return text.Length == 0 ? "x" : text;
    }

    private static IEnumerable<string> Locators(params DocumentBlock[] blocks) => PassageCutter.Cut(Details, string.Empty, blocks).Passages.Select(passage => passage.Locator);

    private static HeadingBlock Unlettered(string text) => new(text, "\n", 1, null);

    private static DocumentBlock[] Announcing(string text) =>
        [Heading("I. Aims", 1), Paragraph(text), Unlettered("ANNEX A As of May"), Item("1.", 0, "rows"), Item("2.", 0, "rows")];

    private static HeadingBlock Heading(string text, int level) => new(text, "\n", level, PrintedNumber.FindInHeading(text));

    private static ParagraphBlock Paragraph(string text) => new(text, "\n");

    private static ItemBlock Item(string printed, int level, string list) =>
        new($"{printed} Text", "\n", level, printed == "•" ? new PrintedNumber("•", NumberStyle.Bullet, 0) : PrintedNumber.Of(printed), list);

    private static NoteBlock Note(NoteKind kind, string label, bool continued = false) => new($"{label} Text", "\n", kind, label, continued);
}
