using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ConsultBot.Web.Workshops;

/// <summary>A table as a file for spreadsheets: UTF-8 with its mark, comma-separated (RFC 4180).</summary>
internal static class SpreadsheetFile
{
    public static byte[] Write(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> lines)
    {
        using var buffer = new MemoryStream();
        using (var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var line in lines.Prepend(headings))
            {
                foreach (var field in line)
                {
                    csv.WriteField(Harmless(field));
                }

                csv.NextRecord();
            }
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// A field that a spreadsheet could take for a formula gets an apostrophe before it, which shows it as text (OWASP ASVS 1.2.10). So does one that has blanks before the sign.
    /// </summary>
    public static string Harmless(string text)
    {
        var bare = text.AsSpan().TrimStart(" \u00A0\u200B\uFEFF\u2028\u2029");
        return bare.Length > 0 && bare[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }
}
