using System.Globalization;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using NodaTime.Text;

namespace ConsultBot.Web.Workshops;

/// <summary>The participants as a file for spreadsheets: UTF-8 with its mark, comma-separated (RFC 4180), headings in the reader's language.</summary>
internal sealed class ParticipantsFile(MessageCatalog messages)
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm'Z'");

    private static readonly string[] Columns = ["Name", "Delegation", "Function", "Status", "Order", "Since", "Language", "Zone", "NamedBy", "Visa", "Attended"];

    public byte[] Write(IReadOnlyList<ParticipantRow> rows, Language language) => SpreadsheetFile.Write(
        Columns.Select(column => messages.Get("Workshop.Csv." + column, language)), rows.Select(row => Fields(row, language)));

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
