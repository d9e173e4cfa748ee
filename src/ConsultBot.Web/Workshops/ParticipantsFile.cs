using System.Globalization;
using System.Text;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;

namespace ConsultBot.Web.Workshops;

/// <summary>The participants as a file for spreadsheets: UTF-8 with its mark, comma-separated (RFC 4180), headings in the reader's language.</summary>
internal sealed class ParticipantsFile(MessageCatalog messages)
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm'Z'");

    private static readonly string[] Columns = ["Name", "Delegation", "Function", "Status", "Order", "Since", "Language", "Zone", "NamedBy", "Visa", "Attended"];

    public byte[] Write(IReadOnlyList<ParticipantRow> rows, Language language)
    {
        using var buffer = new MemoryStream();
        using (var writer = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            AddLine(csv, Columns.Select(column => messages.Get("Workshop.Csv." + column, language)));
            foreach (var row in rows)
            {
                AddLine(csv, Fields(row, language));
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

    private static void AddLine(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(Harmless(field));
        }

        csv.NextRecord();
    }

    private IEnumerable<string> Fields(ParticipantRow row, Language language)
    {
        var registration = row.Registration;
        return
        [
            row.Name, row.Delegation, row.Function, messages.Get("Workshop.RegistrationStatus." + registration.Status, language), registration.Order.ToString(CultureInfo.InvariantCulture),
            Moment.Format(registration.Since), row.Language, row.Zone, row.NamedBy, messages.Get("Workshop.VisaLetter." + registration.Visa, language),
            registration.Attended is { } attended ? messages.Get(attended ? "Workshop.Csv.Yes" : "Workshop.Csv.No", language) : "",
        ];
    }
}
