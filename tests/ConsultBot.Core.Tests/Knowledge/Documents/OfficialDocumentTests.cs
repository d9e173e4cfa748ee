using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Core.Tests.Knowledge.Documents;

public sealed class OfficialDocumentTests
{
    private static readonly DocumentDetails Details = new(
        new Source("note-2002", "Note", "MC/1", [], "IOM", new PartialDate(2002), ["en"], []), Language.English, Audience.Participants, Binding: false);

    [Fact]
    public void Text_OpeningAndPassages_IsPutTogetherCharacterForCharacter()
    {
        var document = new OfficialDocument(Details, "\n\n", [Passage("Section I", "I. Aims", "\n\n"), Passage("para. 1", "1. States agree.", "\r\n")]);

        Assert.Equal("\n\nI. Aims\n\n1. States agree.\r\n", document.Text);
    }

    [Fact]
    public void PassageId_Index_CountsFromOne()
    {
        var document = new OfficialDocument(Details, string.Empty, [Passage("Section I", "I. Aims", "\n")]);

        Assert.Equal("note-2002.0001", document.PassageId(0));
    }

    [Fact]
    public void Constructor_NoPassage_Throws() => Assert.Throws<ArgumentException>(() => new OfficialDocument(Details, string.Empty, []));

    [Fact]
    public void Constructor_SameLocatorTwice_Throws()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new OfficialDocument(Details, string.Empty, [Passage("para. 1", "One.", "\n"), Passage("para. 1", "Two.", "\n")]));

        Assert.Contains("para. 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OpeningWithText_Throws() =>
        Assert.Throws<ArgumentException>(() => new OfficialDocument(Details, "Draft", [Passage("para. 1", "One.", "\n")]));

    [Theory]
    [InlineData("", "One.", "\n")]
    [InlineData("para. 1", " ", "\n")]
    [InlineData("para. 1", " One.", "\n")]
    [InlineData("para. 1", "One.\n", "\n")]
    [InlineData("para. 1", "One.", "\n2\n")]
    public void Passage_BrokenRule_Throws(string locator, string text, string separator) =>
        Assert.Throws<ArgumentException>(() => Passage(locator, text, separator));

    private static DocumentPassage Passage(string locator, string text, string separator) =>
        new(PassageKind.Paragraph, locator, [], text, separator);
}
