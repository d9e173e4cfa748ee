using System.Text;
using ConsultBot.Cli.Documents;
using ConsultBot.Cli.Tests.Documents.Word;

namespace ConsultBot.Cli.Tests.Documents;

public sealed class BadWordFileTests
{
    private static readonly byte[] Sound = new WordSample { Body = WordSample.P("Text.") }.ToBytes();

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000]];

    [Fact]
    public Task Read_Encrypted_SaysSo() => RefusedAsync([.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], DocumentProblemKind.Encrypted, "password");

    [Fact]
    public Task Read_ContainerWithPassword_SaysSo() => RefusedAsync(ZipBytes.MarkedAsEncrypted(Sound), DocumentProblemKind.Encrypted, "password");

    [Fact]
    public Task Read_OldWord_SaysSo() => RefusedAsync(Ole, DocumentProblemKind.OldWord, "before 2007");

    [Fact]
    public Task Read_CutOff_IsBroken() => RefusedAsync(Sound[..(Sound.Length / 2)], DocumentProblemKind.Broken, "save it again");

    [Fact]
    public Task Read_NoXml_IsBroken() => RefusedAsync(ZipBytes.Add(Sound, "word/document.xml", "<w:document"), DocumentProblemKind.Broken, "word/document.xml");

    [Fact]
    public Task Read_NoMainPart_IsBroken() => RefusedAsync(ZipBytes.Of("word/other.bin", "[Content_Types].xml"), DocumentProblemKind.Broken, "broken");

    [Fact]
    public Task Read_Workbook_IsWronglyNamed() => RefusedAsync(ZipBytes.Of("xl/workbook.bin"), DocumentProblemKind.WrongName, "Excel");

    [Fact]
    public Task Read_OpenDocument_IsWronglyNamed() => RefusedAsync(ZipBytes.Of("mimetype"), DocumentProblemKind.WrongName, "OpenDocument");

    [Fact]
    public Task Read_PdfNamedAsWord_IsWronglyNamed() => RefusedAsync("%PDF-1.7 abc"u8.ToArray(), DocumentProblemKind.WrongName, "a PDF");

    [Fact]
    public Task Read_TextNamedAsWord_IsWronglyNamed() => RefusedAsync("Plain text"u8.ToArray(), DocumentProblemKind.WrongName, ".txt");

    [Fact]
    public Task Read_NoiseNamedAsWord_IsNotCalledText() => RefusedAsync([7, 0, 200, 3, .. Sound], DocumentProblemKind.WrongName, "binary data");

    [Fact]
    public Task Read_NoText_SaysSo() => RefusedAsync(new WordSample { Body = "<w:p/>" }.ToBytes(), DocumentProblemKind.NoText, "no text");

    [Fact]
    public Task Read_ExternalEntity_IsRefused() => RefusedAsync(
        ZipBytes.Add(Sound, "word/styles.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"), DocumentProblemKind.ForbiddenXml, "DTD");

    [Fact]
    public Task Read_EntityBomb_IsRefused() => RefusedAsync(
        ZipBytes.Add(Sound, "word/document.xml", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>"), DocumentProblemKind.ForbiddenXml, "DTD");

    [Fact]
    public Task Read_Bomb_IsRefusedWhileItIsInflated() => RefusedAsync(
        ZipBytes.Add(Sound, "word/document.xml", Inflate), DocumentProblemKind.TooMuchInflated, "64 MiB");

    [Fact]
    public async Task Read_ManyPartsOfModestSize_AreCountedTogether()
    {
        var bytes = Enumerable.Range(0, 5).Aggregate(Sound, (zip, number) => ZipBytes.Add(zip, $"customXml/item{number}.xml", $"<x>{new string('a', 300_000)}</x>"));

        var reading = await Reading.OfBytesAsync("a.docx", bytes, new DocumentLimits { InflatedBytes = 1_000_000 });

        Assert.Equal(DocumentProblemKind.TooMuchInflated, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public Task Read_TooManyParts_IsRefused() => RefusedAsync(ZipBytes.Of(Enumerable.Range(0, 5001).Select(number => $"word/{number}.bin")), DocumentProblemKind.TooManyParts, "5,001");

    [Fact]
    public Task Read_TooDeep_IsRefused() => RefusedAsync(
        new WordSample { Body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000)) }.ToBytes(), DocumentProblemKind.TooDeep, "256");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Read_AnyDamage_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var bytes = Sound.ToArray();
            for (var hit = random.Next(1, 20); hit > 0; hit--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = await Reading.OfBytesAsync("a.docx", bytes);

            Assert.True(reading.IsSound ^ reading.Problems.Count == 1);
        }
    }

    [Theory]
    [InlineData("word/document.xml", "<x/>")]
    [InlineData("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>")]
    [InlineData("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:pPr><w:numPr><w:numId w:val='x'/></w:numPr><w:outlineLvl w:val='-7'/></w:pPr><w:r><w:footnoteReference w:id='99999999999'/></w:r></w:p></w:body></w:document>")]
    [InlineData("[Content_Types].xml", "<Types/>")]
    [InlineData("_rels/.rels", "<Relationships/>")]
    [InlineData("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='http://example.invalid/x' TargetMode='External'/></Relationships>")]
    public async Task Read_OddParts_AreOneProblem(string part, string xml)
    {
        var reading = await Reading.OfBytesAsync("a.docx", ZipBytes.Add(Sound, part, xml));

        Assert.Contains(Assert.Single(reading.Problems).Kind, new[] { DocumentProblemKind.Broken, DocumentProblemKind.NoText });
    }

    private static void Inflate(Stream stream)
    {
        stream.Write("<x>"u8);
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)'a');
        for (var count = 0; count < 80; count++)
        {
            stream.Write(block);
        }

        stream.Write("</x>"u8);
    }

    private static async Task RefusedAsync(byte[] bytes, DocumentProblemKind kind, string reason)
    {
        var reading = await Reading.OfBytesAsync("a.docx", bytes);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }
}
