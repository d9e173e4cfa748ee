namespace ConsultBot.Cli.Tests.Documents.Word;

public sealed class WordNumberingTests
{
    private const string Headings = "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='9'/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='9'/></w:numPr></w:pPr></w:style>";

    private static readonly string Numbering = Design(1, Level(0, "decimal", "%1."), Level(1, "lowerLetter", "(%2)"), Level(2, "lowerRoman", "(%3)"), Level(3, "bullet", "\uF0B7"))
        + Design(9, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + List(1, 1) + List(9, 9)
        + "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";

    [Fact]
    public async Task Read_AutomaticNumbers_StandInTextAndLocators() => Assert.Equal(
        [
            "para. 1: 1. First", "para. 1 (a): (a) part", "para. 1 (a) (i): (i) deeper", "para. 1 (a) (ii): (ii) deeper", "para. 1 (b): (b) part", "para. 1 (b), bullet 1: • dot",
            "para. 2: 2. Second", "para. 2 (a): (a) anew",
        ],
        await LinesAsync(
            WordSample.Listed("First", 1), WordSample.Listed("part", 1, 1), WordSample.Listed("deeper", 1, 2), WordSample.Listed("deeper", 1, 2), WordSample.Listed("part", 1, 1), WordSample.Listed("dot", 1, 3),
            WordSample.Listed("Second", 1), WordSample.Listed("anew", 1, 1)));

    [Fact]
    public async Task Read_NumbersOfHeadingStyles_NumberTheSections() => Assert.Equal(
        ["Section I: I. Aims", "Section I.1.1: 1.1 First", "para. 1: 1. One", "Section II: II. Means", "Section II.2.1: 2.1 Second", "para. 2: 2. Two"],
        await LinesAsync(
            WordSample.Styled("Aims", "H1"), WordSample.Styled("First", "H2"), WordSample.Listed("One", 1), WordSample.Styled("Means", "H1"), WordSample.Styled("Second", "H2"), WordSample.Listed("Two", 1)));

    [Fact]
    public async Task Read_ListThatBeginsAnew_CountsFromItsStart() => Assert.Equal(
        ["1. a", "2. b", "1. c", "2. d"],
        (await LinesAsync(WordSample.Listed("a", 1), WordSample.Listed("b", 1), WordSample.Listed("c", 2), WordSample.Listed("d", 2))).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]));

    [Fact]
    public async Task Read_NumberInTableCell_IsPrinted() => Assert.Equal(
        ["Table 1, row 1: 1. One\tTwo"],
        await LinesAsync("<w:tbl><w:tr><w:tc>" + WordSample.Listed("One", 1) + "</w:tc><w:tc>" + WordSample.P("Two") + "</w:tc></w:tr></w:tbl>"));

    [Fact]
    public async Task Read_ListTakenAway_PrintsNoNumber() => Assert.Equal(["paragraph 1: Plain"], await LinesAsync(WordSample.Listed("Plain", 0)));

    private static Task<IReadOnlyList<string>> LinesAsync(params string[] body) =>
        new WordSample { Styles = Headings, Numbering = Numbering, Body = string.Concat(body) }.LinesAsync();

    private static string Design(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId='{id}'>{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{more}<w:lvlText w:val='{text}'/></w:lvl>";

    private static string List(int id, int design) => $"<w:num w:numId='{id}'><w:abstractNumId w:val='{design}'/></w:num>";
}
