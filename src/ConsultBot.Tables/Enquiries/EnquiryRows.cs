using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Enquiries;

/// <summary>Questions to the secretariat as rows, and the row of a conversation: which questions it has.</summary>
internal static class EnquiryRows
{
    public static RowProperties Properties(Enquiry enquiry) => new(
    [
        new("Number", enquiry.Number),
        new("Conversation", enquiry.Conversation),
        .. LongText.Split(enquiry.Text, "Text"),
        new("Language", enquiry.Language.Code()),
        new("AskedAt", enquiry.AskedAt.ToDateTimeOffset()),
        new("Status", enquiry.Status.ToString()),
        .. enquiry.Answer is { } answer ? LongText.Split(answer, "Answer") : [],
        new("SettledAt", enquiry.SettledAt?.ToDateTimeOffset()),
        new("IsTold", enquiry.IsTold),
    ]);

    public static Enquiry Read(Row row) => new(
        (int)row.Properties.GetNumber("Number"),
        row.Properties.GetText("Conversation"),
        LongText.Join(row.Properties, "Text"),
        Languages.Find(row.Properties.GetText("Language")) ?? Language.English,
        Instant.FromDateTimeOffset(row.Properties.GetTime("AskedAt")),
        Enum.Parse<EnquiryStatus>(row.Properties.GetText("Status")),
        row.Properties.ContainsKey("Answer") ? LongText.Join(row.Properties, "Answer") : null,
        row.Properties.ContainsKey("SettledAt") ? Instant.FromDateTimeOffset(row.Properties.GetTime("SettledAt")) : null,
        (bool)row.Properties["IsTold"]);

    /// <summary>A settled question whose conversation has not heard of it.</summary>
    /// <param name="attempts">How often its telling was claimed.</param>
    /// <param name="claimedUntil">Until then nobody else may tell it; null: anybody may.</param>
    public static RowProperties Untold(int number, string conversation, int attempts, Instant? claimedUntil) => new(
    [
        new("Number", number),
        new("Conversation", conversation),
        new("Attempts", attempts == 0 ? null : attempts),
        new("ClaimedUntil", claimedUntil?.ToDateTimeOffset()),
    ]);

    public static int Attempts(Row untold) => untold.Properties.ContainsKey("Attempts") ? (int)untold.Properties.GetNumber("Attempts") : 0;

    public static Instant? ClaimedUntil(Row untold) =>
        untold.Properties.ContainsKey("ClaimedUntil") ? Instant.FromDateTimeOffset(untold.Properties.GetTime("ClaimedUntil")) : null;

    /// <summary>The questions of a conversation: number and mark, and whether it is open.</summary>
    public static IReadOnlyList<(int Number, string Mark, bool IsOpen)> ReadEnquirer(Row? row) => row is null ? [] :
    [
        .. LongText.Join(row.Properties, "Questions").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2] == "open")),
    ];

    public static RowProperties Enquirer(IEnumerable<(int Number, string Mark, bool IsOpen)> questions) => new(
        LongText.Split(string.Join(' ', questions.Select(question => string.Create(CultureInfo.InvariantCulture, $"{question.Number}:{question.Mark}:{(question.IsOpen ? "open" : "settled")}"))), "Questions"));

    /// <summary>The same for the same question, case and spaces aside.</summary>
    public static string Mark(string text)
    {
        var plain = string.Join(' ', text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)).AsSpan(0, 8));
    }
}
