namespace ConsultBot.Cli.Tests.Documents.Html;

public sealed class HtmlBlocksTests
{
    [Fact]
    public async Task Read_HeadingsParagraphsAndLists_AreCitedAsPrinted() => Assert.Equal(
        [
            "Title: Report", "Section “Aims”: Aims", "Section “Aims”, paragraph 1: States & others agree:", "Section “Aims”, no. 3: 3. one", "Section “Aims”, no. 3 (a): a. inner",
            "Section “Aims”, no. 4: 4. two", "Section “Aims”, no. 4, paragraph 2: more of two", "Section “Means”: Means", "Section “Means”, bullet 1: • item",
        ],
        await LinesAsync("<h1>Report</h1><h2>Aims</h2><p>States &amp; others\n agree:</p><ol start=3><li>one<ol type=a><li>inner</li></ol></li><li><p>two</p><p>more of two</p></li></ol><h2>Means</h2><ul><li>item</ul>"));

    [Fact]
    public async Task Read_TypedNumbers_AreCited() => Assert.Equal(
        ["Section I: I. Aims", "para. 1: 1. First", "para. 1 (a): (a) part", "Section II: II. Means", "para. 2: 2. Second"],
        await LinesAsync("<h2>I. Aims</h2><p>1. First</p><p>(a) part</p><h2>II. Means</h2><p>2. Second</p>"));

    [Fact]
    public async Task Read_WhatIsNotShown_IsNoText() => Assert.Equal(
        ["paragraph 1: Shown and inserted."],
        await LinesAsync("<head><title>t</title><style>p{}</style></head><script>alert(1)</script><p>Shown <del>deleted </del><ins>and inserted</ins>.<span style='display: none'>x</span><b hidden>y</b></p><template><p>z</p></template><!-- c -->"));

    [Fact]
    public async Task Read_Table_GivesRowsWithTabsBetweenCells() => Assert.Equal(
        ["Table 1, title: Members", "Table 1, heading row: State\tYear", "Table 1, row 1: Kenya / (chair)\t2005", "Table 1, row 2: 2006"],
        await LinesAsync("<table><caption>Members</caption><thead><tr><th>State<th>Year</thead><tr><td rowspan=2><p>Kenya</p><p>(chair)</p><td>2005<tr><td>2006</table>"));

    [Fact]
    public async Task Read_TableThatArrangesThePage_IsReadAsItsContent() => Assert.Equal(
        ["Section “Aims”: Aims", "Section “Aims”, paragraph 1: One."], await LinesAsync("<table><tr><td><h2>Aims</h2><p>One.</p></td></tr></table>"));

    [Fact]
    public async Task Read_Notes_AreKnownByTheirNames() => Assert.Equal(
        ["paragraph 1: Migration¹ grows by 3 m².", "fn 1: [1] See there.", "fn 1, part 2: And here."],
        await LinesAsync("<p>Migration<sup><a href='#_ftn1'>[1]</a></sup> grows by 3 m<sup>2</sup>.</p><div id='_ftn1'><p>[1] See there.</p><p>And here.</p></div>"));

    [Fact]
    public async Task Read_ImagesQuotesAndBreaks_AreText() => Assert.Equal(
        ["paragraph 1: He said “yes” / then left.", "Image 1: A map of routes", "Figure 1: The routes"],
        await LinesAsync("<p>He said <q>yes</q><br>then left.<img src='http://example.invalid/x.png' alt='A map of routes'></p><figure><figcaption>The routes</figcaption></figure>"));

    [Fact]
    public async Task Read_Preformatted_KeepsItsLines() => Assert.Equal(["paragraph 1: a  b / c"], await LinesAsync("<pre>a  b\nc</pre>"));

    private static async Task<IEnumerable<string>> LinesAsync(string html) => Reading.Lines(await Reading.DocumentAsync("a.html", html));
}
